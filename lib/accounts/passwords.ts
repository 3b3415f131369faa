import { hash, verify } from "@node-rs/argon2";
import type { FieldError } from "@/lib/base/errors";

/*
 * Rules after NIST SP 800-63B §5.1.1: length counts, composition does not; a password that everybody tries first is
 * refused. Hashing with argon2id at OWASP's first recommendation (Password Storage Cheat Sheet): 19 MiB, 2 passes.
 */

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 256;

/** 2 is argon2id; the package's enum exists for the compiler only. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Ten characters or more, and among the first that an attacker tries. */
const common = new Set([
  "0123456789",
  "0987654321",
  "1234567890",
  "12345678910",
  "123456789a",
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "abc1234567",
  "abcdefghij",
  "administrator",
  "contraseña",
  "football123",
  "iloveyou123",
  "letmein123",
  "migration1",
  "migration123",
  "motdepasse",
  "p@ssw0rd123",
  "passw0rd123",
  "password10",
  "password12",
  "password123",
  "password1234",
  "passwordpassword",
  "princess123",
  "q1w2e3r4t5",
  "qwerty1234",
  "qwerty12345",
  "qwerty123456",
  "qwertyuiop",
  "qwertyuiop123",
  "welcome123",
]);

/** What is wrong with a new password, if anything. @param email the account's address, in lower case */
export function passwordProblem(password: string, email: string): FieldError | undefined {
  const characters = [...normalize(password)];
  if (characters.length < PASSWORD_MIN) return { key: "passwordTooShort", values: { min: PASSWORD_MIN } };
  if (characters.length > PASSWORD_MAX) return { key: "passwordTooLong", values: { max: PASSWORD_MAX } };
  const lower = characters.join("").toLowerCase();
  if (email && (lower === email || lower === email.split("@")[0])) return { key: "passwordIsEmail" };
  if (common.has(lower) || new Set(characters).size < 3) return { key: "passwordCommon" };
  return undefined;
}

/** The hash to keep: parameters, salt and digest in one string (PHC format). */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), argon2id);
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password is the one that was hashed. With no hash (no such account, or one without password) it does the
 * same work and says no, so that the time an answer takes tells nothing.
 */
export async function verifyPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  if (password.length > PASSWORD_MAX * 4) return false;
  const matches = await verify(kept ?? (await dummy), normalize(password));
  return matches && Boolean(kept);
}

/** The same characters, whichever way a keyboard composes them (NIST SP 800-63B §5.1.1.2). */
function normalize(password: string): string {
  return password.normalize("NFKC");
}
