import type { Actor } from "@/lib/accounts/actor";
import { kindOf } from "@/lib/catalogue/kinds";
import { kindPaths } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import { enqueueMail } from "@/lib/mail/outbox";
import type { Mail } from "@/lib/mail/templates";
import type { ReadSubject } from "./data";
import { titleOf } from "./notices";

type Words = { title: string; other: string; path: string };
type Told = { keep: ReadSubject; drop: ReadSubject; actor: Actor; step: "merge" | "unmerge"; note?: string };

/**
 * Tells the submitters of both entries, by mail in their language and on the site, that they are one now, or two again.
 * Whoever submitted both is told once, of the one whose address changed its meaning.
 */
export async function tellOfMerge(tx: Transaction, { keep, drop, actor, step, note }: Told): Promise<void> {
  const titles = { keep: await titleOf(tx, keep.entry), drop: await titleOf(tx, drop.entry) };
  const reason = note?.trim() || undefined;
  const pathOf = ({ entry }: ReadSubject) => `/${kindPaths[kindOf[entry.kind]]}/${entry.slug}`;
  const told = new Set<string>();
  const tell = async (read: ReadSubject, template: "merged" | "absorbed" | "unmerged", words: Words) => {
    const { submitter } = read.entry;
    if (!submitter || submitter.closedAt || told.has(submitter.id)) return;
    told.add(submitter.id);
    const { email: to, locale, name } = submitter;
    await enqueueMail(tx, { to, locale, template, parameters: { name, reason, ...words } } as Mail);
    if (submitter.id === actor.id) return;
    await tx.notification.create({
      data: { userId: submitter.id, entryId: read.entry.id, kind: step, parameters: { title: words.title } },
    });
  };
  const mine = { title: titles.drop, other: titles.keep, path: step === "merge" ? pathOf(keep) : pathOf(drop) };
  await tell(drop, step === "merge" ? "merged" : "unmerged", mine);
  const theirs = { title: titles.keep, other: titles.drop, path: pathOf(keep) };
  await tell(keep, step === "merge" ? "absorbed" : "unmerged", theirs);
}
