import { z } from "zod";
import type { Translation } from "@/lib/catalogue/schema";
import { locales } from "@/lib/i18n/locales";

const typed = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n").replaceAll("\0", "").trim())
    .pipe(z.string().max(max, "tooLong"));

/** How long each part may be: as long as in a submission. */
export const longest = { title: 500, abstract: 20_000, body: 100_000, keywords: 2_000 } as const;

/** A translation as its form sends it. Keywords are separated by commas of any script. */
export const translationSchema = z.object({
  entryId: z.uuid(),
  to: z.enum(locales),
  /** The version that the writer had before them; 0 when nothing was kept yet. */
  version: z.coerce.number().int().min(0).catch(0),
  /** Number of the revision whose original stood beside it. */
  original: z.coerce.number().int().min(0).catch(0),
  title: typed(longest.title),
  abstract: typed(longest.abstract),
  body: typed(longest.body),
  keywords: typed(longest.keywords).transform((text) => {
    // Cut after so many units, the last character can be half of one, which the database refuses.
    const parts = text.split(/[\n,;،؛，；、]/).map((part) =>
      part
        .trim()
        .slice(0, 200)
        .replace(/\p{Cs}$/u, ""),
    );
    return [...new Set(parts.filter(Boolean))].slice(0, 50);
  }),
});
export type TranslationInput = z.output<typeof translationSchema>;

/** The words alone. */
export function textOf({ title, abstract, body, keywords }: Translation): Translation {
  return { title, abstract, body, keywords };
}
