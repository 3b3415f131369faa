import { z } from "zod";
import { Occupation } from "@/lib/db/generated/enums";
import { honeypotField } from "./honeypot";
import { passwordProblem } from "./passwords";

/*
 * What the forms of accounts send. Messages are keys of the `errors` namespace. Nothing here trims or judges a password
 * that somebody already has.
 */

export const email = z
  .string("required")
  .trim()
  .toLowerCase()
  .min(1, { error: "required", abort: true })
  .max(254, { error: "tooLong", abort: true })
  .pipe(z.email("emailInvalid"));

const currentPassword = z.string("required").min(1, "required").max(1024, "tooLong");
const newPassword = z.string("required").min(1, "required");
const secret = z.string().max(200).default("");
/** Where to go after logging in: a page of this site, never another. */
export const localPath = z
  .string()
  // A search with many filters is a long address.
  .max(8000)
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
  .catch("");

/** One line, as a person writes it. */
const line = (max: number) =>
  z
    .string("required")
    .max(max, "tooLong")
    .transform((value) => value.replace(/[\s\p{Cc}]+/gu, " ").trim());

export const profileFields = {
  name: line(200).refine((value) => value !== "", "required"),
  occupation: z.string("required").toUpperCase().pipe(z.enum(Occupation, "required")),
  institution: line(300).default(""),
  /** ISO 3166-1 alpha-3. */
  country: z.string().max(3, "tooLong").default(""),
  /** Codes of the TOPIC scheme. */
  interests: z
    .union([z.string(), z.array(z.string().max(64))])
    .default([])
    .transform((value) => [...new Set([value].flat().filter(Boolean))])
    .refine((value) => value.length <= 40, "tooMany"),
};

type HasNewPassword = { password: string; email?: string };

function checkNewPassword({ value, issues }: { value: HasNewPassword; issues: z.core.$ZodRawIssue[] }): void {
  const problem = value.password && passwordProblem(value.password, value.email ?? "");
  if (!problem) return;
  issues.push({
    code: "custom",
    path: ["password"],
    message: problem.key,
    params: problem.values,
    input: undefined,
  });
}

const honeypot = { [honeypotField]: z.string().optional().catch(undefined) };

export const registerSchema = z
  .object({ ...profileFields, ...honeypot, email, password: newPassword })
  .check(checkNewPassword);
/** Registering with an account of another provider, which needs no password here. */
export const registerWithIdentitySchema = z.object({ ...profileFields, ...honeypot, email });
export const profileSchema = z.object(profileFields);
export const logInSchema = z.object({ email, password: currentPassword, next: localPath.default("") });
export const emailOnlySchema = z.object({ email });
export const tokenSchema = z.object({ token: secret });
export const resetSchema = z.object({ token: secret, password: newPassword }).check(checkNewPassword);
export const changePasswordSchema = z.object({ currentPassword, password: newPassword }).check(checkNewPassword);
export const changeEmailSchema = z.object({ email, currentPassword });

export type Profile = z.output<typeof profileSchema>;
export type Registration = z.output<typeof registerWithIdentitySchema> & { password: string | null };
