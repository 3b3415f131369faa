import { z } from "zod";
import { addressText } from "@/lib/base/address-text";
import { fieldsIn, writtenIn } from "@/lib/i18n/by-language";
import { kinds } from "./schema";

const line = z
  .string()
  .max(120, "tooLong")
  .default("")
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim());

/** What the form of a new topic sends: messages are keys of the `errors` namespace. */
export const newTopicSchema = z
  .object({
    topic: z.string().max(64),
    /** The topic's part of addresses, for good. */
    code: z
      .string()
      .trim()
      .toLowerCase()
      .min(1, "required")
      .max(60, "tooLong")
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "codeFormat"),
    ...fieldsIn("name", line),
  })
  .transform(({ topic, code, ...written }) => ({ topic, code, names: writtenIn("name", written) }));

/** What the audit log keeps of a move, so that it can be taken back. */
export const moveSchema = z.object({
  from: z.string(),
  into: z.string(),
  keep: z.boolean(),
  moved: z.array(z.uuid()),
  /** Those of them that had the other topic before. */
  had: z.array(z.uuid()),
});

/** Which entries of a topic are listed, as the address carries it. What does not make sense is as if it were not there. */
export const splitFilterSchema = z.object({
  into: addressText(64).default("").catch(""),
  q: addressText(200).default("").catch(""),
  kind: z.enum(kinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
});
export type SplitFilter = z.infer<typeof splitFilterSchema>;
