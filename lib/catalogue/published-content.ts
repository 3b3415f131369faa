import type { Prisma } from "@/lib/db/generated/client";
import type { Scheme } from "@/lib/db/generated/enums";
import { isLocale } from "@/lib/i18n/locales";
import { codeOf } from "@/lib/vocabulary/terms";
import { deadlineKindRows, kindOf } from "./kinds";
import { type Content, contentSchema, deadlineKinds } from "./schema";

/** Everything that stands in the tables of one entry. */
export const wholeEntry = {
  publishedRevision: { select: { number: true, decidedAt: true } },
  texts: true,
  terms: { include: { term: { select: { scheme: true, code: true } } }, orderBy: { position: "asc" } },
  corridors: { include: { origin: { select: { code: true } }, destination: { select: { code: true } } } },
  contributors: { include: { institution: { select: { slug: true } } }, orderBy: { position: "asc" } },
  links: { orderBy: { position: "asc" } },
  files: { include: { file: true }, orderBy: { position: "asc" } },
  publication: true,
  event: { include: { deadlines: { orderBy: { position: "asc" } } } },
  news: true,
} satisfies Prisma.EntryInclude;
export type EntryRow = Prisma.EntryGetPayload<{ include: typeof wholeEntry }>;

/**
 * The content of an entry as its tables have it: what `projectContent` wrote, read back. Countries include those of
 * corridors and of an event's place.
 */
export function publishedContent(row: EntryRow): Content {
  const codes = (scheme: Scheme) => row.terms.filter(({ term }) => term.scheme === scheme).map(({ term }) => term.code);
  const original = row.texts.find(({ isOriginal }) => isOriginal);
  const translations = row.texts.filter(({ isOriginal, locale }) => !isOriginal && isLocale(locale));
  return contentSchema.parse({
    kind: kindOf[row.kind],
    language: row.originalLanguage,
    ...textOf(original),
    translations: Object.fromEntries(translations.map((text) => [text.locale, textOf(text)])),
    topics: codes("TOPIC"),
    countries: codes("COUNTRY"),
    regions: codes("REGION"),
    gcm: codes("GCM"),
    sdg: codes("SDG"),
    corridors: row.corridors.map(({ origin, destination }) => ({ from: origin.code, to: destination.code })),
    contributors: row.contributors.map((one) =>
      filled({ ...one, role: one.role.toLowerCase(), ...(one.nameParts as object | null) }),
    ),
    links: row.links.map(filled),
    files: row.files.map(({ fileId }) => fileId),
    licence: row.licence ?? "",
    ...kindContent(row),
  });
}

function textOf(text: EntryRow["texts"][number] | undefined) {
  return { title: text?.title, abstract: text?.abstract ?? "", body: text?.body ?? "", keywords: text?.keywords };
}

function kindContent({ publication, event, news }: EntryRow): object {
  if (publication) {
    const { peerReviewed, openAccess, resourceTypeId, practice, ...rest } = publication;
    return {
      ...filled(rest),
      resourceType: resourceTypeId ? codeOf(resourceTypeId) : "",
      peerReviewed: yesNo(peerReviewed),
      openAccess: yesNo(openAccess),
      practice: practice ?? {},
    };
  }
  if (event) {
    const { placeCountryId, deadlines, ...rest } = event;
    return {
      ...filled(rest),
      country: placeCountryId ? codeOf(placeCountryId) : "",
      deadlines: deadlines.map(({ kind, on, label }) => ({
        kind: deadlineKinds.find((each) => deadlineKindRows[each] === kind),
        on: isoDay(on),
        label: label ?? "",
      })),
    };
  }
  return news ? filled({ ...news, date: isoDay(news.date) }) : {};
}

/** Contents have "" for what nobody has written. */
function filled<T extends object>(row: T): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ""]));
}

const yesNo = (answer: boolean | null): string => (answer === null ? "" : answer ? "yes" : "no");
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
