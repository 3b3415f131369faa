import { useLocale, useTranslations } from "next-intl";
import { clock } from "@/lib/base/clock";
import type { EntryCard } from "@/lib/catalogue/view";
import { age, yearsSince } from "@/lib/i18n/ages";
import { partialDate } from "@/lib/i18n/dates";
import { unbroken } from "@/lib/i18n/lists";

/** From so many years on, a publication's age is said in lists too: a reader may look for a newer one. */
const OLD = 5;

/** When a work appeared, and how long ago that is: "2019 (7 years ago)". */
export function DateWithAge({ date }: { date: string }) {
  const locale = useLocale();
  const aged = useAged();
  return <time dateTime={date}>{aged(date) ?? partialDate(date, locale)}</time>;
}

/** The date of an entry in a list, with its age where that may decide whether it is read: news, and what is old. */
export function useCardDate(): (card: EntryCard) => string {
  const locale = useLocale();
  const aged = useAged();
  return ({ kind, date }) => {
    const telling = kind === "news" || (kind === "publication" && yearsSince(date, clock.now()) >= OLD);
    return (telling && aged(date)) || partialDate(date, locale);
  };
}

function useAged(): (date: string) => string | null {
  const locale = useLocale();
  const t = useTranslations("entry");
  return (date) => {
    const past = age(date, clock.now(), locale);
    return past === null ? null : t("aged", { date: partialDate(date, locale), age: unbroken(past) });
  };
}
