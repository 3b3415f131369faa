import { z } from "zod";

/** What the step "start from an identifier or a file" of a form asks for. */
export const fillSchema = z.object({
  entryId: z.uuid(),
  window: z.uuid().optional().catch(undefined),
  /** A DOI, an ISBN, an address. */
  fillFrom: z.string().max(2000).catch(""),
  /** Of the records to choose from, the position. */
  fillChoice: z.coerce.number().int().min(0).optional().catch(undefined),
  /** Whether fields that say something already are filled, too. */
  fillReplace: z
    .string()
    .optional()
    .transform((ticked) => Boolean(ticked)),
});

export type FillRequest = z.infer<typeof fillSchema>;
