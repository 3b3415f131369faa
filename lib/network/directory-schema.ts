import { z } from "zod";
import { addressText } from "@/lib/base/address-text";

/** What a directory is narrowed by, as its address says it. What does not make sense is as if it were not there. */
export const directoryFilterSchema = z.object({
  q: addressText(200).default("").catch(""),
  /** ISO 3166-1 alpha-3. */
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
  /** A topic's code. */
  topic: addressText(64).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
});
export type DirectoryFilter = z.output<typeof directoryFilterSchema>;
