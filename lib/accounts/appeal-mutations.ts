import type { Viewer } from "@/lib/accounts/actor";
import { clock } from "@/lib/base/clock";
import { failure, invalidField, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { enqueueMail } from "@/lib/mail/outbox";
import { recordAct } from "./audit-mutations";
import { readRuleOver } from "./mail-domain-data";
import { authorize } from "./permissions";
import { limit, limits } from "./rate-limit";

/**
 * Keeps what a blocked or held person writes to the administrators.
 * @param userId of whom the browser proved to be
 * @returns `conflict` when they are neither (any more); `tooMany`
 */
export async function askAboutBlock(userId: string, text: string): Promise<Result<undefined>> {
  const person = await database().user.findFirst({ where: { id: userId, closedAt: null } });
  const stands = person && (person.blockedAt !== null || (await readRuleOver(person))?.right === "BLOCKED");
  if (!stands) return failure("conflict");
  const limited = await limit(database(), limits.appealByAccount, userId);
  if (!limited.ok) return limited;
  await database().blockAppeal.create({ data: { userId, text, createdAt: clock.now() } });
  return success();
}

/** Answers it, by mail, whatever was decided. @returns whose it was; `conflict` when somebody answered it already */
export async function answerAppeal(
  viewer: Viewer,
  { appealId, answer }: { appealId: string; answer: string },
): Promise<Result<{ userId: string }>> {
  const allowed = authorize(viewer, "answerAppeal");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  if (!answer.trim()) return invalidField("answer", "required");
  const now = clock.now();
  return database().$transaction(async (tx) => {
    const appeal = await tx.blockAppeal.findUnique({ where: { id: appealId }, include: { user: true } });
    if (!appeal) return failure("missing");
    const { count } = await tx.blockAppeal.updateMany({
      where: { id: appealId, answeredAt: null },
      data: { answer: answer.trim(), answeredAt: now, answeredById: actor.id },
    });
    if (count === 0) return failure("conflict");
    const { id, email, locale, name } = appeal.user;
    const detail = { reason: answer.trim() };
    await recordAct(tx, actor, { action: "answerAppeal", subjectType: "User", subjectId: id, detail });
    await enqueueMail(tx, {
      to: email,
      locale,
      template: "blockAppealAnswered",
      parameters: { name, reason: answer.trim() },
    });
    return success({ userId: id });
  });
}
