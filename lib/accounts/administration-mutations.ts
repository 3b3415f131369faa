import { clock } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { recordAct } from "./audit-mutations";

/**
 * Makes an account an administrator, for the operator at the command line, who has the database anyway. An address that
 * was not confirmed yet counts as confirmed from now on.
 * @returns the account, or `missing` when no account has this address
 */
export async function makeAdministrator(email: string): Promise<Result<User>> {
  return database().$transaction(async (transaction) => {
    const user = await transaction.user.findFirst({ where: { email: email.trim().toLowerCase(), closedAt: null } });
    if (!user) return failure("missing");
    const detail = { from: user.role, by: "command line" };
    const act = { action: "makeAdministrator", subjectType: "User", subjectId: user.id, detail } as const;
    await recordAct(transaction, null, act);
    const changed = await transaction.user.update({
      where: { id: user.id },
      data: { role: "ADMINISTRATOR", emailVerifiedAt: user.emailVerifiedAt ?? clock.now() },
    });
    return success(changed);
  });
}
