import type { Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { serviceTargetKey } from "./service-target-data";

/** Sets what the moderators promise to submitters, who read it before and after they submit; null takes it back. */
export async function setServiceTarget(viewer: Viewer, days: number | null): Promise<Result<undefined>> {
  const allowed = authorize(viewer, "setServiceTarget");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  const value = days ?? Prisma.JsonNull;
  await database().$transaction(async (tx) => {
    const before = await tx.setting.findUnique({ where: { key: serviceTargetKey } });
    await tx.setting.upsert({
      where: { key: serviceTargetKey },
      create: { key: serviceTargetKey, value },
      update: { value },
    });
    await recordAct(tx, actor, {
      action: "setServiceTarget",
      subjectType: "Setting",
      subjectId: serviceTargetKey,
      detail: { reason: `${before?.value ?? "–"} → ${days ?? "–"}` },
    });
  });
  return success();
}
