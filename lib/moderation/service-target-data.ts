import { z } from "zod";
import { database } from "@/lib/db/client";

export const serviceTargetKey = "firstAnswerWithinWorkingDays";
/** More is no promise. */
export const longestServiceTarget = 60;
const stored = z.number().int().min(1).max(longestServiceTarget).nullable().catch(null);

/** Within how many working days the moderators promise a first answer, or null: they promise nothing. */
export async function readServiceTarget(): Promise<number | null> {
  const row = await database().setting.findUnique({ where: { key: serviceTargetKey } });
  return stored.parse(row?.value ?? null);
}
