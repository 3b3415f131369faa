import { z } from "zod";

/** A text as an address carries it: without controls, of which the database refuses one altogether. */
export function addressText(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);
}
