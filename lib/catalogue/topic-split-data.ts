import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";
import { entryKinds, kindOf } from "./kinds";
import type { SplitFilter } from "./topic-split-schema";

/** As many entries as are moved at once. */
const SIZE = 50;

/** Published entries of a topic, as they are chosen to be moved: the latest first, with what else they are about. */
export async function readEntriesToMove(code: string, { q, kind, page }: SplitFilter, locale: Locale) {
  const [db, terms] = [database(), await vocabulary()];
  const id = termId("TOPIC", code);
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  const where: Prisma.EntryWhereInput = {
    status: "PUBLISHED",
    terms: { some: { termId: id } },
    ...(kind && { kind: entryKinds[kind] }),
    AND: words.map((word) => ({
      texts: {
        some: {
          OR: [
            { title: { contains: word, mode: "insensitive" } },
            { abstract: { contains: word, mode: "insensitive" } },
            { keywords: { has: word.toLowerCase() } },
          ],
        },
      },
    })),
  };
  const select = {
    ...{ id: true, kind: true, slug: true, originalLanguage: true },
    openRevision: { select: { state: true } },
    texts: { where: { isOriginal: true }, select: { title: true } },
    terms: { where: { term: { scheme: "TOPIC", id: { not: id } } }, orderBy: { position: "asc" } },
  } satisfies Prisma.EntrySelect;
  const [rows, total] = await Promise.all([
    db.entry.findMany({
      where,
      select,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * SIZE,
      take: SIZE,
    }),
    db.entry.count({ where }),
  ]);
  const entries = rows.map((row) => ({
    id: row.id,
    kind: kindOf[row.kind],
    slug: row.slug,
    language: isLocale(row.originalLanguage) ? row.originalLanguage : undefined,
    title: row.texts[0]?.title ?? "",
    others: row.terms.map((term) => terms.label(term.termId, locale)),
    /** Somebody is revising it: it stays for now. */
    busy: row.openRevision !== null && row.openRevision.state !== "DECLINED",
  }));
  return { entries, total, page, pages: Math.max(1, Math.ceil(total / SIZE)) };
}
export type EntryToMove = Awaited<ReturnType<typeof readEntriesToMove>>["entries"][number];
