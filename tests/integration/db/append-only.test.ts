import { beforeEach, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { emptyDatabase } from "@/tests/setup/database";

beforeEach(emptyDatabase);

test("the audit log takes new rows and refuses to change or lose one", async () => {
  const { id } = await database().auditEvent.create({
    data: { action: "roleChanged", subjectType: "User", subjectId: "1" },
  });

  await expect(database().auditEvent.update({ where: { id }, data: { action: "nothing" } })).rejects.toThrow(
    "only ever added",
  );
  await expect(database().auditEvent.delete({ where: { id } })).rejects.toThrow("only ever added");
  expect(await database().auditEvent.findMany({ select: { action: true } })).toEqual([{ action: "roleChanged" }]);
});

test("the workflow's history takes new rows and refuses to change or lose one", async () => {
  const { id } = await database().entry.create({ data: { kind: "NEWS", slug: "a", originalLanguage: "en" } });
  await database().workflowEvent.create({
    data: { entryId: id, transition: "submit", fromState: "DRAFT", toState: "SUBMITTED" },
  });

  await expect(database().workflowEvent.updateMany({ data: { transition: "approve" } })).rejects.toThrow();
  await expect(database().workflowEvent.deleteMany()).rejects.toThrow("only ever added");
  await expect(database().entry.delete({ where: { id } })).rejects.toThrow();
  expect(await database().workflowEvent.count()).toBe(1);
});
