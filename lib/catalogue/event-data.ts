import { clock, DAY } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import type { DeadlineKind } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locales";
import type { Vocabulary } from "@/lib/vocabulary/terms";
import { readCards, readCardsOf } from "./card-data";
import { deadlineKindRows } from "./kinds";
import { deadlineKinds } from "./schema";
import type { DeadlineLine } from "./view";

/** Events that have not ended, the next first; of those that have any of some terms (ids), when they are given. */
export function upcomingEvents(take: number, vocabulary: Vocabulary, locale: Locale, within?: string[]) {
  const where = {
    event: { endsUtc: { gte: clock.now() } },
    ...(within && { terms: { some: { termId: { in: within } } } }),
  };
  return readCards({ where, orderBy: [{ event: { startsUtc: "asc" } }, { id: "asc" }], take }, vocabulary, locale);
}

/** Events that are over, the latest first, page by page, and how many there are. */
export async function pastEvents(page: number, pageSize: number, vocabulary: Vocabulary, locale: Locale) {
  const where = { event: { endsUtc: { lt: clock.now() } } };
  const orderBy = [{ event: { startsUtc: "desc" as const } }, { id: "desc" as const }];
  const [cards, total] = await Promise.all([
    readCards({ where, orderBy, take: pageSize, skip: (page - 1) * pageSize }, vocabulary, locale),
    database().entry.count({ where: { status: "PUBLISHED", ...where } }),
  ]);
  return { cards, total };
}

/** Deadlines of public events that have not passed, the next first. */
export async function upcomingDeadlines(take: number, vocabulary: Vocabulary, locale: Locale): Promise<DeadlineLine[]> {
  const rows = await database().eventDeadline.findMany({
    // A day lasts until it is over everywhere: half a day after midnight UTC.
    where: { on: { gte: new Date(clock.now().getTime() - 1.5 * DAY) }, event: { entry: { status: "PUBLISHED" } } },
    orderBy: [{ on: "asc" }, { entryId: "asc" }],
    take,
  });
  const cards = await readCardsOf([...new Set(rows.map(({ entryId }) => entryId))], vocabulary, locale);
  return rows.flatMap(({ entryId, kind, label, on }) => {
    const event = cards.find(({ id }) => id === entryId);
    return event ? [{ kind: deadlineOf(kind), label, on: on.toISOString().slice(0, 10), event }] : [];
  });
}

function deadlineOf(row: DeadlineKind): (typeof deadlineKinds)[number] {
  return deadlineKinds.find((kind) => deadlineKindRows[kind] === row) ?? "other";
}
