import { termId } from "@/lib/vocabulary/terms";
import { type MembershipFact, type TermFact, wordings } from "./facts";

/*
 * Groups of states that policies speak of, with their members and, where known, when they joined and left. Groupings
 * age: administrators date what changes after this file was written (November 2026).
 */

export const groupings: TermFact[] = [
  {
    scheme: "GROUPING",
    code: "ldc",
    texts: wordings(
      [
        "Least developed countries",
        "Pays les moins avancés",
        "Países menos adelantados",
        "Países menos desenvolvidos",
        "أقل البلدان نموًا",
      ],
      [
        "Countries on the United Nations' list of least developed countries.",
        "Pays inscrits sur la liste des pays les moins avancés des Nations Unies.",
        "Países incluidos en la lista de países menos adelantados de las Naciones Unidas.",
        "Países da lista das Nações Unidas dos países menos desenvolvidos.",
        "البلدان المدرجة في قائمة الأمم المتحدة لأقل البلدان نموًا.",
      ],
      [["LDC", "LDCs"], ["PMA"], ["PMA"], ["PMD", "PMA", "países menos avançados"], ["البلدان الأقل نموًا"]],
    ),
  },
  {
    scheme: "GROUPING",
    code: "lldc",
    texts: wordings(
      [
        "Landlocked developing countries",
        "Pays en développement sans littoral",
        "Países en desarrollo sin litoral",
        "Países em desenvolvimento sem litoral",
        "البلدان النامية غير الساحلية",
      ],
      [
        "Developing countries without access to the sea, as listed by the United Nations.",
        "Pays en développement sans accès à la mer, selon la liste des Nations Unies.",
        "Países en desarrollo sin acceso al mar, según la lista de las Naciones Unidas.",
        "Países em desenvolvimento sem acesso ao mar, segundo a lista das Nações Unidas.",
        "البلدان النامية التي لا منفذ لها إلى البحر، وفق قائمة الأمم المتحدة.",
      ],
      [["LLDC", "LLDCs", "landlocked"], ["PDSL", "pays enclavés"], ["PDL"], ["PDSL"], ["البلدان الحبيسة"]],
    ),
  },
  {
    scheme: "GROUPING",
    code: "sids",
    texts: wordings(
      [
        "Small island developing States",
        "Petits États insulaires en développement",
        "Pequeños Estados insulares en desarrollo",
        "Pequenos Estados insulares em desenvolvimento",
        "الدول الجزرية الصغيرة النامية",
      ],
      [
        "Small island developing States and territories, as listed by the United Nations (M49).",
        "Petits États et territoires insulaires en développement, selon la liste des Nations Unies (M49).",
        "Pequeños Estados y territorios insulares en desarrollo, según la lista de las Naciones Unidas (M49).",
        "Pequenos Estados e territórios insulares em desenvolvimento, segundo a lista das Nações Unidas (M49).",
        "الدول والأقاليم الجزرية الصغيرة النامية، وفق قائمة الأمم المتحدة (M49).",
      ],
      [["SIDS"], ["PEID"], ["PEID"], ["PEID", "SIDS"], ["الدول الجزرية الصغيرة"]],
    ),
  },
  {
    scheme: "GROUPING",
    code: "oacps",
    texts: wordings(
      [
        "Organisation of African, Caribbean and Pacific States",
        "Organisation des États d’Afrique, des Caraïbes et du Pacifique",
        "Organización de Estados de África, el Caribe y el Pacífico",
        "Organização dos Estados de África, Caraíbas e Pacífico",
        "منظمة دول أفريقيا والبحر الكاريبي والمحيط الهادئ",
      ],
      [
        "Intergovernmental organisation founded by the Georgetown Agreement of 1975.",
        "Organisation intergouvernementale fondée par l’Accord de Georgetown de 1975.",
        "Organización intergubernamental fundada por el Acuerdo de Georgetown de 1975.",
        "Organização intergovernamental fundada pelo Acordo de Georgetown de 1975.",
        "منظمة حكومية دولية أُنشئت بموجب اتفاق جورجتاون لعام 1975.",
      ],
      [["OACPS", "ACP", "ACP countries"], ["OEACP", "pays ACP"], ["OEACP", "países ACP"], ["OEACP", "países ACP"], []],
    ),
  },
];

/*
 * Least developed countries by year of inclusion, and the day on which they left or are to leave: the list of the
 * Committee for Development Policy (UN DESA). Of the year of inclusion no day is published; membership counts from its
 * first day. The last five are decided for the future: A/RES/76/8 (24 November 2026; Bangladesh and Nepal have asked for
 * more time, which the General Assembly alone can give), A/RES/77/323 (Solomon Islands), and the resolution of
 * 19 December 2024 (Cambodia, Senegal).
 */
const included: Record<number, string> = {
  1971: "AFG BEN BTN BWA BFA BDI TCD ETH GIN HTI LAO LSO MWI MDV MLI NPL NER RWA WSM SOM SDN UGA TZA YEM",
  1975: "BGD CAF GMB",
  1977: "CPV COM",
  1981: "GNB",
  1982: "DJI GNQ STP SLE TGO",
  1985: "VUT",
  1986: "KIR MRT TUV",
  1987: "MMR",
  1988: "MOZ",
  1990: "LBR",
  1991: "KHM COD MDG SLB ZMB",
  1994: "AGO ERI",
  2000: "SEN",
  2003: "TLS",
  2012: "SSD",
};
const left: Record<string, string> = {
  BWA: "1994-12-19",
  CPV: "2007-12-20",
  MDV: "2011-01-01",
  WSM: "2014-01-01",
  GNQ: "2017-06-04",
  VUT: "2020-12-04",
  BTN: "2023-12-13",
  STP: "2024-12-13",
  BGD: "2026-11-24",
  LAO: "2026-11-24",
  NPL: "2026-11-24",
  SLB: "2027-12-13",
  KHM: "2029-12-19",
  SEN: "2029-12-19",
};

/** United Nations list of landlocked developing countries (OHRLLS), 32 countries. */
const landlocked =
  "AFG ARM AZE BTN BOL BWA BFA BDI CAF TCD SWZ ETH KAZ KGZ LAO LSO MWI MLI MDA MNG NPL NER MKD PRY RWA SSD TJK TKM UGA UZB ZMB ZWE";

/** Small island developing States in the United Nations' M49, 39 states and 14 territories. */
const smallIslands =
  "AIA ABW ASM ATG BHS BRB BES BLZ COK COM CPV CUB CUW DMA DOM FJI FSM GNB GRD GUM GUY HTI JAM KIR KNA LCA MDV MHL MNP MSR MUS NCL NIU NRU PLW PNG PRI PYF SGP SLB STP SUR SXM SYC TLS TON TTO TUV VCT VGB VIR VUT WSM";

/*
 * The Organisation's own list of members (acp.int, in part completed from memory and checked against its totals: 47
 * African, 16 Caribbean and 15 Pacific states and Maldives). Maldives joined on 9 December 2022 (its foreign ministry);
 * South Africa left in that year (notice of October 2022), of which no day is published: it counts to the year's end.
 */
const africanCaribbeanPacific =
  "AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LSO MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM STP SWZ SYC TCD TGO TZA UGA ZMB ZWE " +
  "ATG BHS BLZ BRB CUB DMA DOM GRD GUY HTI JAM KNA LCA SUR TTO VCT " +
  "COK FJI FSM KIR MHL NIU NRU PLW PNG SLB TLS TON TUV VUT WSM";

function members(group: string, codes: string, dates: (code: string) => Partial<MembershipFact> = () => ({})) {
  return codes.split(" ").map(
    (code): MembershipFact => ({
      group: termId("GROUPING", group),
      member: termId("COUNTRY", code),
      ...dates(code),
    }),
  );
}

export const memberships: MembershipFact[] = [
  ...Object.entries(included).flatMap(([year, codes]) =>
    members("ldc", codes, (code) => ({ since: `${year}-01-01`, until: left[code] })),
  ),
  ...members("lldc", landlocked),
  ...members("sids", smallIslands),
  ...members("oacps", africanCaribbeanPacific),
  ...members("oacps", "MDV", () => ({ since: "2022-12-09" })),
  ...members("oacps", "ZAF", () => ({ until: "2023-01-01" })),
];
