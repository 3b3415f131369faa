import { z } from "zod";

/** What the form for closing an account sends. Messages are keys of the `errors` namespace. */
export const closingSchema = z.object({
  /** Empty for those who have none: they have just logged in with another provider's account. */
  currentPassword: z.string().max(1024, "tooLong").default(""),
  /** The account's address, typed, so that nobody closes it by mistake. */
  confirmation: z.string("required").trim().toLowerCase().min(1, "required").max(254, "tooLong"),
});

export type Closing = z.output<typeof closingSchema>;
