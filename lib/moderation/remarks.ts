import { normaliseDoi } from "@/lib/catalogue/identity";
import { yearOf } from "@/lib/catalogue/projection";
import type { Content } from "@/lib/catalogue/schema";
import { isDayOver } from "@/lib/catalogue/zoned-time";

/** What a moderator should look at before deciding; nothing of it keeps an entry from being published. */
export type Remark = { key: RemarkKey; values?: { year?: string } };
export type RemarkKey = (typeof remarkKeys)[number];
export const remarkKeys = [
  "unverified",
  "future",
  "over",
  "noAbstract",
  "noDoi",
  "noWay",
  "noCountry",
  "noContributor",
  "capitals",
] as const;

/**
 * What is missing or odd in a content that breaks no rule.
 * @param taken whether it came from a file or a data set, so that nobody has typed and compared it
 */
export function remarksOn(content: Content, now: Date, taken: boolean): Remark[] {
  const remarks: Remark[] = [];
  const note = (odd: boolean, key: RemarkKey, values?: Remark["values"]) => {
    if (odd) remarks.push({ key, values });
  };
  const year = yearOf(content);
  const reachable = content.links.some(({ url }) => url.trim()) || content.files.length > 0;
  const named = content.countries.length + content.corridors.length + content.regions.length > 0;
  note(taken, "unverified");
  note(content.kind !== "event" && year !== null && year > now.getUTCFullYear(), "future", { year: String(year) });
  note(content.kind === "event" && isDayOver(content.endsAt, now), "over");
  note(content.kind !== "news" && !content.abstract.trim(), "noAbstract");
  if (content.kind === "publication") {
    const doi = normaliseDoi(content.doi);
    note(!doi && content.resourceType === "article", "noDoi");
    note(!doi && !content.handle.trim() && !reachable, "noWay");
  }
  note(content.kind === "news" && !content.sourceUrl.trim() && !reachable, "noWay");
  note(!named && !(content.kind === "event" && content.country), "noCountry");
  note(content.kind === "event" && content.contributors.length === 0, "noContributor");
  note(isShouted(content.title), "capitals");
  return remarks;
}

function isShouted(title: string): boolean {
  const letters = title.match(/\p{L}/gu) ?? [];
  return letters.length > 15 && title === title.toUpperCase() && title !== title.toLowerCase();
}
