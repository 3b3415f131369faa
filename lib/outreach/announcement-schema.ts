import { z } from "zod";
import { fieldIn, fieldsIn, writtenIn } from "@/lib/i18n/by-language";
import type { Locale } from "@/lib/i18n/locales";

/** The field of a form in which an announcement is written in a language. */
export const textField = (locale: Locale) => fieldIn("text", locale);

const line = z
  .string()
  .max(300, "tooLong")
  .default("")
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim());

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
    ...fieldsIn("text", line),
  })
  .transform(({ from, until, link, ...written }) => ({
    from,
    until,
    link,
    texts: writtenIn("text", written),
  }));
export type AnnouncementInput = z.output<typeof announcementSchema>;
