import { database } from "@/lib/db/client";

/** Codes of what a moderator looks after. No topics means all of them, no languages likewise. */
export type RemitView = { topics: string[]; languages: string[] };

export async function readRemit(userId: string): Promise<RemitView> {
  const rows = await database().remit.findMany({ where: { userId }, select: { term: true } });
  const codes = (scheme: string) => rows.filter(({ term }) => term.scheme === scheme).map(({ term }) => term.code);
  return { topics: codes("TOPIC"), languages: codes("LANGUAGE") };
}
