import type { Actor } from "@/lib/accounts/actor";
import { checkCurrentPassword } from "@/lib/accounts/log-in-mutations";
import { limit, limits } from "@/lib/accounts/rate-limit";
import { type Failure, failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { holdLock } from "@/lib/db/hold-lock";
import { removeContents } from "@/lib/files/removal-mutations";
import { enqueueMail } from "@/lib/mail/outbox";
import { countOtherAdministrators, isFreshSession } from "./closing-data";
import type { Closing } from "./closing-schema";
import { forgetPerson } from "./forgetting-mutations";

/**
 * Closes one's own account: the person is forgotten, the public record stays (docs/decisions/014). A last mail says so;
 * its address is forgotten once it is sent.
 * @param sessionId the log-in that asks for it
 * @returns `invalid` on `currentPassword` or `confirmation` (passwordWrong, logInAgain, confirmationDiffers,
 * lastAdministrator); `tooMany`
 */
export async function closeAccount(actor: Actor, input: Closing, sessionId: string): Promise<Result<undefined>> {
  const doubt = await whetherItIsThem(actor, input, sessionId);
  if (doubt) return doubt;
  const closed = await database().$transaction(
    async (tx) => {
      // Of two administrators who leave at the same moment the second waits, and stays.
      await holdLock(tx, "administrators");
      const isLast = actor.role === "ADMINISTRATOR" && (await countOtherAdministrators(tx, actor.id)) === 0;
      if (isLast) return invalidField("confirmation", "lastAdministrator");
      const { email, locale, name } = actor;
      const contents = await forgetPerson(tx, actor.id);
      if (!contents) return failure("missing");
      await enqueueMail(tx, { to: email, locale, template: "accountClosed", parameters: { name } });
      return success(contents);
    },
    { timeout: 60_000 },
  );
  if (!closed.ok) return closed;
  await removeContents(closed.value);
  return success();
}

async function whetherItIsThem(
  { id, email }: Actor,
  { currentPassword, confirmation }: Closing,
  sessionId: string,
): Promise<Failure | undefined> {
  if (confirmation !== email) return invalidField("confirmation", "confirmationDiffers");
  const user = await database().user.findUnique({ where: { id }, select: { passwordHash: true } });
  if (user?.passwordHash) {
    const checked = await checkCurrentPassword(id, currentPassword);
    return checked.ok ? undefined : checked;
  }
  const limited = await limit(database(), limits.passwordByAccount, id);
  if (!limited.ok) return limited;
  return (await isFreshSession(sessionId, id)) ? undefined : invalidField("confirmation", "logInAgain");
}
