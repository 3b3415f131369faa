import type { Actor } from "@/lib/accounts/actor";
import { actorOf } from "@/lib/accounts/data";
import { hashPassword } from "@/lib/accounts/passwords";
import type { Registration } from "@/lib/accounts/schema";
import { database } from "@/lib/db/client";
import type { MailTask, User } from "@/lib/db/generated/client";

export const origin = { locale: "fr" as const, address: "192.0.2.7" };
export const password = "a path of many words";

/** What the register form gives for a person. */
export function registration(over: Partial<Registration> = {}): Registration {
  return {
    name: "Mariama Awumbila",
    email: "mariama@example.org",
    password,
    occupation: "RESEARCHER",
    institution: "",
    country: "",
    interests: [],
    ...over,
  };
}

/** A confirmed account. */
export async function createAccount(over: Partial<User> = {}): Promise<Actor> {
  const user = await database().user.create({
    data: {
      email: "owner@example.org",
      name: "Owner",
      occupation: "POLICYMAKER",
      passwordHash: await hashPassword(password),
      emailVerifiedAt: new Date(),
      ...over,
    },
  });
  return actorOf(user);
}

/** Mails in the queue, the oldest first. */
export function mails(): Promise<MailTask[]> {
  return database().mailTask.findMany({ orderBy: { id: "asc" } });
}

/** The secret in the link of the latest mail of a template. */
export async function mailedSecret(template: string): Promise<string> {
  const mail = (await mails()).filter((task) => task.template === template).at(-1);
  if (!mail) throw new Error(`No mail "${template}" was written`);
  const { path } = mail.parameters as { path: string };
  return new URL(path, "http://hub.test").searchParams.get("token") ?? "";
}
