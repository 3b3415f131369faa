import type { Actor } from "@/lib/accounts/actor";
import type { Likeness } from "@/lib/catalogue/likeness/judge";
import { findTwinsOf } from "@/lib/catalogue/likeness/likeness-data";
import type { PublicationContent } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import en from "@/lib/i18n/messages/en/twins.json";
import type { LikelyTwin } from "./import-report";

/** The entry, of those that the importing person may see, that certainly or likely is the work of a record. */
export async function likelyTwinOf(
  tx: Transaction,
  actor: Actor,
  content: PublicationContent,
): Promise<Pick<LikelyTwin, "as" | "likeness"> | null> {
  const [twin] = await findTwinsOf(tx, actor, content);
  if (!twin || twin.sureness === "possible") return null;
  const { entryId, title, sureness, reasons, doubts } = twin;
  return { as: { entryId, title }, likeness: { sureness, reasons, doubts } };
}

/** How sure it is that a record is there already, and why, for the command line. */
export function likenessInEnglish({ sureness, reasons, doubts }: Likeness): string {
  const { sure, reasons: why, doubts: against } = en;
  const all = reasons.map((reason) => why[reason]).join(", ");
  const but = doubts.map((doubt) => against[doubt]).join(", ");
  return `${sure[sureness].toLowerCase()}: ${all}${but && `; against it: ${but}`}`;
}
