import { z } from "zod";
import { addressText } from "@/lib/base/address-text";
import { institutionFilterSchema } from "@/lib/catalogue/institution-schema";

/** What the directory is narrowed by, as its address says it. What does not make sense is as if it were not there. */
export const directoryFilterSchema = institutionFilterSchema.extend({
  /** ISO 3166-1 alpha-3. */
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
  /** A topic's code. */
  topic: addressText(64).optional().catch(undefined),
});
export type DirectoryFilter = z.output<typeof directoryFilterSchema>;
