import { expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { seed } from "../../../prisma/seed/seed";

it("makes an empty hub with vocabularies only, and no demonstration of a hub that has people", async () => {
  const db = database();
  await seed(db, "none");
  const terms = await db.term.count();
  expect(await db.term.count({ where: { scheme: "TOPIC" } })).toBe(23);
  expect(await db.term.count({ where: { scheme: "COUNTRY" } })).toBeGreaterThan(190);
  expect(await db.user.count()).toBe(0);
  expect(await db.entry.count()).toBe(0);
  expect(await db.institution.count()).toBe(0);

  await db.user.create({ data: { email: "librarian@example.org", name: "Aïcha Diallo", occupation: "RESEARCHER" } });
  const lines: string[] = [];
  await seed(db, "demo", (line) => lines.push(line));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("people of its own");
  expect(await db.user.count()).toBe(1);
  expect(await db.entry.count()).toBe(0);
  expect(await db.term.count()).toBe(terms);
});
