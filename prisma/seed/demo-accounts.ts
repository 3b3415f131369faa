import { hashPassword } from "@/lib/accounts/passwords";
import { clock } from "@/lib/base/clock";
import type { Transaction } from "@/lib/db/client";
import type { Occupation, Role } from "@/lib/db/generated/enums";

type DemoAccount = { email: string; name: string; role: Role; occupation: Occupation };

/** Known to everybody: the settings refuse the demo in production. */
export const demoPassword = "south-south";

/** One account for each part that people play in the hub; the start script prints them. */
export const demoAccounts = [
  { email: "admin@hub.example", name: "Demo administrator", role: "ADMINISTRATOR", occupation: "PRACTITIONER" },
  { email: "moderator@hub.example", name: "Demo moderator", role: "MODERATOR", occupation: "RESEARCHER" },
  { email: "researcher@hub.example", name: "Demo researcher", role: "MEMBER", occupation: "RESEARCHER" },
  { email: "practitioner@hub.example", name: "Demo practitioner", role: "MEMBER", occupation: "PRACTITIONER" },
  { email: "policymaker@hub.example", name: "Demo policymaker", role: "MEMBER", occupation: "POLICYMAKER" },
] as const satisfies DemoAccount[];

export const demoEmails: string[] = demoAccounts.map(({ email }) => email);

/** Opens the demo accounts that are not open yet, their addresses confirmed. */
export async function createDemoAccounts(tx: Transaction): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const emailVerifiedAt = clock.now();
  await tx.user.createMany({
    data: demoAccounts.map((account) => ({ ...account, passwordHash, emailVerifiedAt })),
    skipDuplicates: true,
  });
}

/** The id of each demo account, by its address. */
export async function demoAccountIds(tx: Transaction): Promise<Map<string, string>> {
  const users = await tx.user.findMany({ where: { email: { in: demoEmails } }, select: { id: true, email: true } });
  return new Map(users.map(({ id, email }) => [email, id]));
}
