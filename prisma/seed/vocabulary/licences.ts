import { type InFive, type TermFact, wordings } from "./facts";

/*
 * Licences of publications and files; names as Creative Commons translates them, `url` the licence's canonical address
 * (of a deed or of rightsstatements.org's statement).
 */
const cc = (path: string) => `https://creativecommons.org/${path}/`;
type Licence = [code: string, url: string | undefined, labels: InFive<string>, also?: readonly string[]];

const by: InFive<string> = ["Attribution", "Attribution", "Atribución", "Atribuição", "نَسب المُصنَّف"];
const sa: InFive<string> = [
  "ShareAlike",
  "Partage dans les mêmes conditions",
  "CompartirIgual",
  "Partilha nos Mesmos Termos",
  "الترخيص بالمثل",
];
const nc: InFive<string> = [
  "NonCommercial",
  "Pas d’utilisation commerciale",
  "NoComercial",
  "Não Comercial",
  "غير تجاري",
];
const nd: InFive<string> = ["NoDerivatives", "Pas de modification", "SinDerivadas", "Sem Derivações", "منع الاشتقاق"];

/** "CC BY-SA 4.0 (Attribution, ShareAlike)", in each language. */
function creativeCommons(name: string, ...elements: InFive<string>[]): InFive<string> {
  const each = (place: 0 | 1 | 2 | 3 | 4) => {
    const comma = place === 4 ? "، " : ", ";
    return `${name} (${elements.map((element) => element[place]).join(comma)})`;
  };
  return [each(0), each(1), each(2), each(3), each(4)];
}

const list: Licence[] = [
  ["cc-by-4.0", cc("licenses/by/4.0"), creativeCommons("CC BY 4.0", by), ["CC BY 4.0", "CC BY", "CC-BY"]],
  ["cc-by-sa-4.0", cc("licenses/by-sa/4.0"), creativeCommons("CC BY-SA 4.0", by, sa), ["CC BY-SA 4.0", "CC BY-SA"]],
  ["cc-by-nc-4.0", cc("licenses/by-nc/4.0"), creativeCommons("CC BY-NC 4.0", by, nc), ["CC BY-NC 4.0", "CC BY-NC"]],
  [
    "cc-by-nc-sa-4.0",
    cc("licenses/by-nc-sa/4.0"),
    creativeCommons("CC BY-NC-SA 4.0", by, nc, sa),
    ["CC BY-NC-SA 4.0", "CC BY-NC-SA"],
  ],
  ["cc-by-nd-4.0", cc("licenses/by-nd/4.0"), creativeCommons("CC BY-ND 4.0", by, nd), ["CC BY-ND 4.0", "CC BY-ND"]],
  [
    "cc-by-nc-nd-4.0",
    cc("licenses/by-nc-nd/4.0"),
    creativeCommons("CC BY-NC-ND 4.0", by, nc, nd),
    ["CC BY-NC-ND 4.0", "CC BY-NC-ND"],
  ],
  [
    "cc-by-3.0-igo",
    cc("licenses/by/3.0/igo"),
    [
      "CC BY 3.0 IGO (Attribution, intergovernmental organisations)",
      "CC BY 3.0 IGO (Attribution, organisations intergouvernementales)",
      "CC BY 3.0 IGO (Atribución, organizaciones intergubernamentales)",
      "CC BY 3.0 IGO (Atribuição, organizações intergovernamentais)",
      "CC BY 3.0 IGO (نَسب المُصنَّف، المنظمات الحكومية الدولية)",
    ],
    ["CC BY 3.0 IGO", "CC BY IGO"],
  ],
  [
    "cc0-1.0",
    cc("publicdomain/zero/1.0"),
    [
      "CC0 1.0 (public domain dedication)",
      "CC0 1.0 (transfert dans le domaine public)",
      "CC0 1.0 (dedicación al dominio público)",
      "CC0 1.0 (dedicação ao domínio público)",
      "CC0 1.0 (تكريس للملك العام)",
    ],
    ["CC0", "CC0 1.0", "CC Zero"],
  ],
  [
    "public-domain",
    cc("publicdomain/mark/1.0"),
    ["Public domain", "Domaine public", "Dominio público", "Domínio público", "ملك عام"],
    ["PDM"],
  ],
  [
    "all-rights-reserved",
    "https://rightsstatements.org/vocab/InC/1.0/",
    [
      "All rights reserved",
      "Tous droits réservés",
      "Todos los derechos reservados",
      "Todos os direitos reservados",
      "جميع الحقوق محفوظة",
    ],
    ["copyright", "in copyright"],
  ],
  ["other", undefined, ["Other licence", "Autre licence", "Otra licencia", "Outra licença", "ترخيص آخر"]],
];

export const licences: TermFact[] = list.map(([code, url, labels, also = []]) => ({
  scheme: "LICENCE",
  code,
  attributes: url ? { url } : undefined,
  texts: wordings(labels, undefined, [also, [], [], [], []]),
}));
