import { z } from "zod";
import { database } from "@/lib/db/client";
import { targetWorkingDays } from "./deadline";

export const serviceTargetKey = "firstAnswerWithinWorkingDays";
/** More is no promise. */
export const longestServiceTarget = 60;
const stored = z.number().int().min(1).max(longestServiceTarget).nullable().catch(null);

/** Within how many working days the moderators promise a first answer, or null: they promise nothing. */
export async function readServiceTarget(): Promise<number | null> {
  const row = await database().setting.findUnique({ where: { key: serviceTargetKey } });
  return stored.parse(row?.value ?? null);
}

/** After how many working days what waits is overdue: as promised, else the hub's own measure. */
export async function readTargetDays(): Promise<number> {
  return (await readServiceTarget()) ?? targetWorkingDays;
}
