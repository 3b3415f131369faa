import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { config } from "@/lib/base/config";
import { type Failure, failure } from "@/lib/base/errors";
import { secureCookies } from "./session-token";

/*
 * A form that comes back to its writer with what was typed and what is wrong, with or without JavaScript: it travels in
 * an encrypted cookie that only the address with its id opens, so that the page can be reloaded and left for good.
 */

export type ReturnedForm = { values: Record<string, string[]>; failure: Failure };

/** How long it can be shown again, in seconds. */
const LIFETIME = 10 * 60;
const salt = "returned form";
const cookieName = "hub-form";
/** Browsers keep about 4 kB a cookie, and encryption takes a third of it. */
const LONGEST_VALUE = 400;
const LARGEST = 2_600;

const schema = z.object({
  id: z.string(),
  values: z.record(z.string(), z.array(z.string())),
  failure: z.custom<Failure>((value) => typeof value === "object"),
});

/**
 * Keeps a form for its way back. @returns the id by which its page finds it
 * @param fields the names of the fields to fill again; a password is never one of them
 */
export async function returnForm(form: FormData, fields: readonly string[], wrong: Failure): Promise<string> {
  const id = randomBytes(6).toString("base64url");
  const values: ReturnedForm["values"] = {};
  for (const field of fields) {
    const typed = form.getAll(field).filter((value) => typeof value === "string");
    values[field] = typed.map((value) => value.slice(0, LONGEST_VALUE));
    if (JSON.stringify(values).length > LARGEST) delete values[field];
  }
  const token = { id, values, failure: wrong };
  const sealed = await encode({ token, secret: config().NEXTAUTH_SECRET, salt, maxAge: LIFETIME });
  (await cookies()).set(cookieName, sealed, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secureCookies(),
    maxAge: LIFETIME,
  });
  return id;
}

/** The form that came back with an id, or null when there is none (any more). */
export async function returnedForm(id: string | string[] | undefined): Promise<ReturnedForm | null> {
  const sealed = (await cookies()).get(cookieName)?.value;
  if (typeof id !== "string" || !sealed) return null;
  const token = await decode({ token: sealed, secret: config().NEXTAUTH_SECRET, salt }).catch(() => null);
  const kept = schema.safeParse(token).data;
  return kept?.id === id ? kept : null;
}

/** What a schema found wrong, by field. Its messages are keys of the `errors` namespace. */
export function invalidForm(error: z.ZodError): Failure {
  const fields: Failure["fields"] = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    const values = issue.code === "custom" ? (issue.params as Record<string, string | number> | undefined) : undefined;
    fields[field] ??= [];
    fields[field].push({ key: issue.message, values });
  }
  return failure("invalid", { fields });
}
