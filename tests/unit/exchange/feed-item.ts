import type { EntryItem } from "@/lib/exchange/entry-item-schema";

const publication = {
  kind: "publication",
  slug: "rain",
  language: "en",
  title: "Rain",
  abstract: "What rain does.",
  keywords: [],
  translations: [],
  authors: ["Awa Diop"],
  topics: [{ code: "remittances", label: "Transferts de fonds" }],
  event: null,
  publishedAt: "2026-05-01T10:00:00.000Z",
  changedAt: "2026-06-02T10:00:00.000Z",
};

/** An entry as programs get it, as far as feeds and calendars look at it. */
export function feedItem(changes: Partial<EntryItem> = {}): EntryItem {
  const id = "01890000-0000-7000-8000-000000000001";
  const url = `https://hub.example/${changes.event ? "events" : "publications"}/rain`;
  return { ...publication, id, url, ...changes } as EntryItem;
}
