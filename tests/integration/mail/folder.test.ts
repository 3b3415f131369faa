import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { config } from "@/lib/base/config";
import { database } from "@/lib/db/client";
import { listKeptMails, readKeptMail } from "@/lib/mail/folder";
import { enqueueMail } from "@/lib/mail/outbox";
import { drainMail } from "@/lib/mail/sender";
import { emptyDatabase } from "../../setup/database";

beforeEach(emptyDatabase);

test("without a mail server, mails are files whose names sort by time", async () => {
  expect(await listKeptMails()).toEqual([]);
  for (const to of ["one@example.org", "two@example.org", "three@example.org"]) {
    await enqueueMail(database(), { to, locale: "pt", template: "reset", parameters: { path: "/reset?token=x" } });
  }
  expect(await drainMail()).toBe(3);

  const folder = path.join(config().DATA_DIR, "outbox");
  const files = readdirSync(folder);
  expect(files.every((file) => /^\d{8}T\d{9}Z-mail-\d{10}\.eml$/.test(file))).toBe(true);
  const [first = ""] = files.sort();
  expect(readFileSync(path.join(folder, first), "utf8")).toMatch(/^To: one@example\.org$/m);

  const kept = await listKeptMails();
  expect(kept.map(({ to }) => to)).toEqual(["three@example.org", "two@example.org", "one@example.org"]);
  expect(await readKeptMail(kept[0]?.name ?? "")).toMatchObject({
    to: "three@example.org",
    subject: "Escolha uma nova senha",
    text: expect.stringContaining("\nhttp://hub.test/pt/reset?token=x\n"),
  });
});

test.each(["../nextauth-secret", "..", "", "none", "a/b", "x\0"])(
  "no other file is read as a mail: %j",
  async (name) => {
    expect(await readKeptMail(name)).toBeNull();
  },
);
