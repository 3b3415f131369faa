import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/accounts/actor";
import { createPublished } from "@/lib/catalogue/intake";
import { contentSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/db/client";
import { accountCopy } from "@/lib/exchange/account-copy-data";
import { zipOf } from "@/lib/exchange/zip";
import { storeFile } from "@/lib/files/mutations";
import { performTransition } from "@/lib/moderation/mutations";
import { stopClock } from "@/tests/setup/stopped-clock";
import { createPerson } from "../../setup/people";
import { emptyCatalogue } from "../catalogue/publishing";
import { pdf } from "../files/pdf";
import { unzip } from "./unzip";

let person: Actor;
let moderator: Actor;

beforeAll(async () => {
  await emptyCatalogue();
  person = await createPerson({ email: "me@example.org", name: "Me", passwordHash: "secret hash" });
  moderator = await createPerson({ name: "A moderator", email: "moderator@example.org", role: "MODERATOR" });
});

async function publish(title: string, submitterId: string, files: string[] = []): Promise<string> {
  const content = contentSchema.parse({
    ...{ kind: "publication", language: "ar", title, topics: ["remittances"], files },
    ...{ contributors: [{ name: "Awa Diop" }], resourceType: "article", issued: "2020" },
  });
  const published = await database().$transaction((tx) =>
    createPublished(tx, { content, provenance: "FORM", source: "test", submitterId }),
  );
  if (!published.ok) throw new Error(JSON.stringify(published));
  return published.value.entryId;
}

/** The files of a person's copy. */
async function opened(actor: Actor): Promise<Map<string, Buffer>> {
  const copy = await accountCopy(actor);
  if (!copy.ok) throw new Error(copy.code);
  return unzip(Buffer.from(await new Response(zipOf(copy.value, new Date())).arrayBuffer()));
}
const jsonOf = (files: Map<string, Buffer>) => files.get("account.json")?.toString("utf8") ?? "";

test("a copy holds what is one's own, and nothing of others", async () => {
  const stored = [];
  for (const word of ["first", "second"]) {
    const answer = await storeFile(person, { name: "Étude.pdf", bytes: pdf(word) });
    if (answer.ok) stored.push(answer.value.id);
  }
  const own = await publish('Mine "\n" التحويلات', person.id, stored);
  const others = await publish("Of somebody else", moderator.id);
  const why = { reason: "Superseded.", publicReason: "other" } as const;
  await performTransition(moderator, { entryId: own, transition: "withdraw", ...why });
  await database().auditEvent.create({
    data: { action: "note", subjectType: "User", subjectId: person.id, detail: { note: "internal" } },
  });

  const files = await opened(person);
  expect([...files.keys()]).toEqual(["account.json", "files/001 Étude.pdf", "files/002 Étude.pdf"]);
  expect(files.get("files/002 Étude.pdf")).toEqual(pdf("second"));
  const text = jsonOf(files);
  const account = JSON.parse(text);
  expect(account.profile).toMatchObject({ email: "me@example.org", name: "Me" });
  expect(account.entries).toMatchObject([
    {
      id: own,
      revisions: [{ number: 1, content: { title: 'Mine "\n" التحويلات' } }],
      history: [
        { transition: "approve", by: "Me" },
        { transition: "withdraw", by: "A moderator", reason: "Superseded." },
      ],
    },
  ]);
  for (const foreign of [others, "Of somebody else", "moderator@example.org", "internal", "secret hash"]) {
    expect(text.includes(foreign), foreign).toBe(false);
  }
});

test("a library of more entries than are read at once arrives whole and in order", async () => {
  const librarian = await createPerson();
  const ids = [];
  for (let number = 0; number < 120; number++) ids.push(await publish(`Work ${number}`, librarian.id));
  const account = JSON.parse(jsonOf(await opened(librarian)));
  expect(account.entries.map(({ id }: { id: string }) => id)).toEqual(ids.sort());
});

test("copies are not made without end", async () => {
  stopClock();
  const answers = [];
  const eager = await createPerson();
  for (let copy = 0; copy < 11; copy++) answers.push(await accountCopy(eager));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  expect(answers.at(-1)).toMatchObject({ code: "tooMany" });
});
