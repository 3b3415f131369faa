import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Viewer } from "@/lib/accounts/actor";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { config } from "@/lib/base/config";
import { database } from "@/lib/db/client";
import { type Prisma, WorkflowState } from "@/lib/db/generated/client";
import { findFile } from "@/lib/files/data";
import { storeFile } from "@/lib/files/mutations";
import { storage } from "@/lib/files/storage";
import { emptyDatabase } from "../../setup/database";
import { createAccount } from "../accounts/accounts";
import { pdf } from "./pdf";

let uploader: Actor;
let stranger: Actor;
let moderator: Actor;
beforeEach(async () => {
  await emptyDatabase();
  uploader = await createAccount();
  stranger = await createAccount({ email: "stranger@example.org" });
  moderator = await createAccount({ email: "moderator@example.org", role: "MODERATOR" });
});

const store = async (bytes = pdf(), name = "Étude.pdf") => {
  const stored = await storeFile(uploader, { name, bytes });
  if (!stored.ok) throw new Error(JSON.stringify(stored));
  return stored.value;
};

describe("storing", () => {
  test("keeps the bytes under their hash, once, and a row for each upload", async () => {
    const [one, two] = [await store(), await store(pdf(), "copy.pdf")];
    expect(one).toMatchObject({ name: "Étude.pdf", size: pdf().length, mediaType: "application/pdf" });
    expect(two.sha256).toBe(one.sha256);
    const sha256 = createHash("sha256").update(pdf()).digest("hex");
    const place = path.join(config().DATA_DIR, "files", sha256.slice(0, 2), sha256.slice(2, 4));
    expect(readdirSync(place)).toEqual([sha256]);
    expect(readFileSync(path.join(place, sha256)).equals(pdf())).toBe(true);
    const read = new Response(await storage().get(sha256));
    expect(Buffer.from(await read.arrayBuffer()).equals(pdf())).toBe(true);
    expect(await storage().get("0".repeat(64))).toBeNull();
    expect(await storage().answers()).toBe(true);
  });

  test.each([
    ["notPdf", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["fileEmpty", Buffer.alloc(0)],
    ["fileTooLarge", Buffer.concat([pdf(), Buffer.alloc(30 * 1024 * 1024), pdf()])],
  ])("refuses with %s, and keeps nothing", async (key, bytes) => {
    const refused = await storeFile(uploader, { name: "really.pdf", bytes });
    expect(refused).toMatchObject({ ok: false, code: "invalid", fields: { file: [{ key }] } });
    expect(await database().storedFile.count()).toBe(0);
  });
});

describe("who may have a file", () => {
  const readers = async (id: string) => {
    const file = await findFile(id);
    const everybody: [string, Viewer][] = [
      ["uploader", uploader],
      ["stranger", stranger],
      ["moderator", moderator],
      ["anybody", null],
    ];
    return everybody
      .filter(([, viewer]) => file?.uses.some((use) => mayOnEntry(viewer, "read", use)))
      .map(([who]) => who);
  };

  test("only its uploader, before it is in an entry", async () => {
    expect(await readers((await store()).id)).toEqual(["uploader"]);
  });

  test.each(Object.values(WorkflowState))("in a revision that is %s", async (state) => {
    const { id } = await store();
    const entry = await createEntry({ status: "DRAFT" });
    await database().revision.create({
      data: { entryId: entry.id, number: 1, state, language: "en", content: { files: [id] } },
    });
    const moderators = state === "DRAFT" || state === "PUBLISHED" ? [] : ["moderator"];
    expect(await readers(id)).toEqual(["uploader", ...moderators]);
  });

  test.each(Object.values(WorkflowState))("in an entry that is %s", async (status) => {
    const { id } = await store();
    await createEntry({ status, files: { create: { position: 0, fileId: id } } });
    const others = { PUBLISHED: ["stranger", "moderator", "anybody"], DRAFT: [] as string[] };
    expect(await readers(id)).toEqual(["uploader", ...(others[status as "DRAFT"] ?? ["moderator"])]);
  });

  test("somebody else's draft that names it opens nothing", async () => {
    const { id } = await store();
    const entry = await createEntry({ status: "DRAFT", submitterId: stranger.id });
    const data = {
      entryId: entry.id,
      number: 1,
      state: "SUBMITTED" as const,
      language: "en",
      content: { files: [id] },
    };
    await database().revision.create({ data });
    expect(await readers(id)).toEqual(["uploader"]);
  });

  test("a name that is no id finds nothing", async () => {
    for (const id of ["", "x", "../../etc/passwd", "' OR true --"]) expect(await findFile(id)).toBeNull();
  });
});

function createEntry(data: Partial<Prisma.EntryUncheckedCreateInput>) {
  return database().entry.create({
    data: {
      kind: "PUBLICATION",
      slug: crypto.randomUUID(),
      originalLanguage: "en",
      submitterId: uploader.id,
      ...data,
    },
  });
}
