import { z } from "zod";
import { type Locale, locales } from "@/lib/i18n/locales";

/** The field of a form in which an announcement is written in a language. */
export const textField = (locale: Locale) => `text-${locale}`;

const line = z
  .string()
  .max(300, "tooLong")
  .default("")
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim());
const texts = Object.fromEntries(locales.map((locale) => [textField(locale), line])) as Record<string, typeof line>;

/** What the form of an announcement sends: messages are keys of the `errors` namespace. */
export const announcementSchema = z
  .object({
    from: z.iso.date("dateFormat"),
    until: z.literal("").or(z.iso.date("dateFormat")).default(""),
    link: z
      .string()
      .trim()
      .max(2000, "tooLong")
      .regex(/^$|^https?:\/\/[^\s]+$|^\/(?![/\\])[^\s\\]*$/u, "urlFormat")
      .default(""),
    ...texts,
  })
  .transform(({ from, until, link, ...written }) => ({
    from,
    until,
    link,
    texts: Object.fromEntries(
      locales.flatMap((locale) => {
        const text = (written as Record<string, string>)[textField(locale)];
        return text ? [[locale, text]] : [];
      }),
    ) as Partial<Record<Locale, string>>,
  }));
export type AnnouncementInput = z.output<typeof announcementSchema>;
