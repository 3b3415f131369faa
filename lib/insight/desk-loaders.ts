import { clock, DAY } from "@/lib/base/clock";
import type { Locale } from "@/lib/i18n/locales";
import { type QueueItem, readQueue } from "@/lib/moderation/queue-data";
import { queueFilterSchema } from "@/lib/moderation/queue-filter-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { type DeskGroup, deskGroups, PARTS, readDeskParts, readDeskRows, readModerators } from "./desk-data";
import type { YearCount } from "./subject-data";

/** Periods of the desk's statistics, in days. */
export const deskPeriods = [30, 90, 365, 1825] as const;
/** Rows of a table, and entries that wait longest. */
const ROWS = 15;
const OLDEST = 10;

export type DeskLine = {
  code: string;
  /** As readers call it; null for a submitter whose country is not known. A kind is its own name. */
  label: string | null;
  submitted: number;
  decided: number;
  median: number | null;
  ninetieth: number | null;
  /** Submissions in each twelfth of the period. */
  parts: YearCount[];
};

/** The work of the desk in a period up to now: how much came, how long it waited, who decided, what waits longest. */
export async function loadDeskStatistics(moderatorId: string, days: number, locale: Locale) {
  const to = clock.now();
  const from = new Date(to.getTime() - days * DAY);
  const [terms, rows, parts, moderators, queue] = await Promise.all([
    vocabulary(),
    readDeskRows(from, to),
    readDeskParts(from, to),
    readModerators(from, to),
    readQueue(queueFilterSchema.parse({}), moderatorId),
  ]);
  const labelOf = (group: DeskGroup, code: string | null) => {
    if (code === null || group === "all" || group === "kind") return code;
    return terms.label(group === "language" ? `language:${code}` : code, locale);
  };
  const linesOf = (wanted: DeskGroup): DeskLine[] =>
    rows
      .filter(({ group }) => group === wanted)
      .slice(0, ROWS)
      .map(({ group, code, ...row }) => ({
        ...row,
        code: code ?? "",
        label: labelOf(group, code),
        parts: Array.from({ length: PARTS }, (_, at) => ({
          year: at + 1,
          count: parts.find((part) => part.group === group && part.code === code && part.part === at + 1)?.count ?? 0,
        })),
      }));
  const groups = Object.fromEntries(deskGroups.map((group) => [group, linesOf(group)])) as Record<
    DeskGroup,
    DeskLine[]
  >;
  const oldest: (QueueItem & { days: number })[] = queue.items.slice(0, OLDEST).map((item) => ({
    ...item,
    days: Math.floor((to.getTime() - item.waitingSince.getTime()) / DAY),
  }));
  return { groups, moderators, oldest, waiting: queue.waiting };
}
export type DeskStatistics = Awaited<ReturnType<typeof loadDeskStatistics>>;
