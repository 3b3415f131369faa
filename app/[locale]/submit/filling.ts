import { getTranslations } from "next-intl/server";
import type { Draft } from "@/lib/catalogue/draft-data";
import { type Origin, originOf } from "@/lib/catalogue/filling";
import { fillProblems } from "@/lib/exchange/fill-source";
import type { Locale } from "@/lib/i18n/locales";

/** What the page's address says of the last filling (`receiving.ts`). */
type Query = { fill?: string; filled?: string; from?: string; minutes?: string; pdf?: string };

/** What a draft's form says of how it was filled in, in the reader's language. */
export async function fillingWords({ filling, content, version }: Draft, query: Query, locale: Locale) {
  const [t, submit] = await Promise.all([
    getTranslations({ locale, namespace: "filling" }),
    getTranslations({ locale, namespace: "submit" }),
  ]);
  const sayOrigin = ({ by, name }: Origin) => t(`origin.${by}`, { name });
  const origin = (field: string) => {
    const found = originOf(filling, content, field);
    return found && sayOrigin(found);
  };
  const labels = (fields: string[]) =>
    new Intl.ListFormat(locale).format(fields.map((field) => submit(`fields.${field}` as "fields.title")));
  const problem = fillProblems.find((known) => known === query.fill);
  const said =
    query.fill === "tooMany"
      ? t("problem.tooMany", { minutes: Number(query.minutes) || 1 })
      : problem && `${t(`problem.${problem}`)} ${t("kept")}`;
  const ended = query.filled === "1";
  const bySource = new Map<string, string[]>();
  for (const field of filling.last) {
    const source = origin(field);
    if (source) bySource.set(source, [...(bySource.get(source) ?? []), field]);
  }
  return {
    origin,
    step: {
      open: version === 0 || (said !== undefined && !ended) || filling.choices.length > 0,
      given: ended ? undefined : query.from,
      problem: ended ? undefined : said,
      choices: filling.choices,
      file: filling.file,
      begun: version > 0,
    },
    notice: ended
      ? {
          filled: [...bySource].map(([source, fields]) => ({ origin: source, fields: labels(fields) })),
          left: labels(filling.left),
          problem: said,
          fromPdf: query.pdf === "1",
        }
      : undefined,
  };
}
