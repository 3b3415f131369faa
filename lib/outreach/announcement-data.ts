import { z } from "zod";
import { clock } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import type { Announcement } from "@/lib/db/generated/client";
import { defaultLocale, isLocale, type Locale, locales } from "@/lib/i18n/locales";

export type AnnouncementView = {
  id: string;
  text: string;
  /** The language of the text: the reader's, or the first that it was written in. */
  language: Locale;
  link: string | null;
  from: Date;
  until: Date | null;
};

/** Lines on the home page at once. */
const SHOWN = 3;

/** Today's announcements in a reader's language, or in the first that there is; the latest first. */
export async function readAnnouncements(locale: Locale): Promise<AnnouncementView[]> {
  const now = clock.now();
  const today = new Date(now.toISOString().slice(0, 10));
  const rows = await database().announcement.findMany({
    where: { removedAt: null, from: { lte: today }, OR: [{ until: null }, { until: { gte: today } }] },
    orderBy: [{ from: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return rows.flatMap((row) => viewOf(row, locale) ?? []);
}

/** All that are shown or will be, and the latest that were, for administrators. */
export async function readAllAnnouncements(locale: Locale): Promise<AnnouncementView[]> {
  const rows = await database().announcement.findMany({
    where: { removedAt: null },
    orderBy: [{ from: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.flatMap((row) => viewOf(row, locale) ?? []);
}

const textsSchema = z.record(z.string(), z.string()).catch({});

function viewOf({ id, texts, link, from, until }: Announcement, locale: Locale): AnnouncementView | undefined {
  const written = textsSchema.parse(texts);
  const language = [locale, defaultLocale, ...locales].find((each) => written[each]);
  const text = language && written[language];
  return text && isLocale(language) ? { id, text, language, link, from, until } : undefined;
}
