import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { discardDraft, keepDraft } from "@/lib/catalogue/draft-mutations";
import { createPublished } from "@/lib/catalogue/intake";
import { database } from "@/lib/db/client";
import { storeFile } from "@/lib/files/mutations";
import { removeContents } from "@/lib/files/removal-mutations";
import { storage } from "@/lib/files/storage";
import { publication } from "@/tests/setup/contents";
import { createPerson } from "@/tests/setup/people";
import { emptyCatalogue } from "../catalogue/publishing";
import { pdf } from "./pdf";

let writer: Actor;
beforeEach(async () => {
  await emptyCatalogue();
  writer = await createPerson();
});

async function upload(word: string, by = writer) {
  const stored = await storeFile(by, { name: `${word}.pdf`, bytes: pdf(word) });
  if (!stored.ok) throw new Error(JSON.stringify(stored));
  return stored.value;
}

async function draft(files: { id: string }[], by = writer): Promise<string> {
  const entryId = crypto.randomUUID();
  const content = publication({ files: files.map(({ id }) => id) });
  expect(await keepDraft(by, { entryId, seen: 0, content })).toMatchObject({ ok: true });
  return entryId;
}

const discard = async (entryId: string) => expect(await discardDraft(writer, entryId)).toMatchObject({ ok: true });
const names = async () => (await database().storedFile.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name);
const isKept = ({ sha256 }: { sha256: string }) => storage().exists(sha256);

test("a draft that is thrown away takes its files along, and none that stands elsewhere", async () => {
  const [alone, shared, loose] = [await upload("alone"), await upload("shared"), await upload("loose")];
  const [first, second] = [await draft([alone, shared]), await draft([shared])];
  await discard(first);
  // What was uploaded a moment ago, for a draft that is not kept yet, is none of its business.
  expect(await names()).toEqual(["loose.pdf", "shared.pdf"]);
  expect([await isKept(alone), await isKept(shared), await isKept(loose)]).toEqual([false, true, true]);
  await discard(second);
  expect(await isKept(shared)).toBe(false);
});

test("a file that only the text of a second window names goes along, and stays as long as it is named there", async () => {
  const file = await upload("rival");
  const [first, second] = [await draft([file]), await draft([])];
  const rival = { entryId: second, seen: 9, content: publication({ title: "Rival", files: [file.id] }) };
  expect(await keepDraft(writer, rival)).toMatchObject({ code: "conflict" });
  await discard(first);
  expect(await isKept(file)).toBe(true);
  await discard(second);
  expect(await isKept(file)).toBe(false);
});

test("an entry of somebody else that a merging gave the file to keeps it", async () => {
  const file = await upload("merged");
  const other = await createPerson();
  await draft([file], other);
  await discard(await draft([file]));
  expect(await isKept(file)).toBe(true);
});

test("a change of a public entry that is thrown away leaves what readers see", async () => {
  const [published, added] = [await upload("published"), await upload("added")];
  const content = publication({ files: [published.id] });
  const arrival = { content, provenance: "FORM" as const, source: "test", submitterId: writer.id };
  const made = await database().$transaction((tx) => createPublished(tx, arrival));
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { entryId } = made.value;
  const data = { entryId, number: 2, state: "DRAFT" as const, title: "Changed", language: "en" };
  const changed = await database().revision.create({
    data: { ...data, content: publication({ files: [published.id, added.id] }) },
  });
  await database().entry.update({ where: { id: entryId }, data: { openRevisionId: changed.id } });
  await discard(entryId);
  expect(await names()).toEqual(["published.pdf"]);
  expect([await isKept(published), await isKept(added)]).toEqual([true, false]);
});

test("the bytes stay while somebody else has uploaded the same, and nobody removes another's upload", async () => {
  const stranger = await createPerson();
  const [own, same] = [await upload("same"), await upload("same", stranger)];
  const theirs = await upload("theirs", stranger);
  await discard(await draft([own, theirs]));
  expect(await names()).toEqual(["same.pdf", "theirs.pdf"]);
  expect([await isKept(same), await isKept(theirs)]).toEqual([true, true]);
});

test("of uploads and removals of the same bytes at once, no upload is left without them", async () => {
  const { id, sha256 } = await upload("again");
  await database().storedFile.delete({ where: { id } });
  await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? removeContents([sha256]) : upload("again"))));
  expect(await isKept({ sha256 })).toBe(true);
});
