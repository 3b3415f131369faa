import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { verifyPassword } from "@/lib/accounts/passwords";
import { DAY } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { demoFacts, sourceLine } from "../../../prisma/seed/demo-facts";
import { demoKeyReadings } from "../../../prisma/seed/editions/key-readings";
import { demoAccounts, demoPassword, seed } from "../../../prisma/seed/seed";

const facts = await demoFacts();

function startSeeding(): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "tests/integration/seed/seeding-process.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Resolves once the process has taken in so many batches. */
async function batches(process: ChildProcess, wanted: number): Promise<void> {
  if (!process.stdout) throw new Error("no output to read");
  let seen = 0;
  for await (const _line of createInterface({ input: process.stdout })) {
    seen += 1;
    if (seen === wanted) return;
  }
  throw new Error(`the seeding ended after ${seen} batches`);
}

async function kill(process: ChildProcess): Promise<void> {
  const ended = once(process, "exit");
  process.kill("SIGKILL");
  expect((await ended)[1]).toBe("SIGKILL");
}

async function counts() {
  const db = database();
  return {
    users: await db.user.count(),
    institutions: await db.institution.count(),
    published: await db.entry.count({ where: { status: "PUBLISHED" } }),
    queued: await db.entry.count({ where: { status: "SUBMITTED" } }),
    revisions: await db.revision.count(),
    steps: await db.workflowEvent.count(),
    indexTasks: await db.indexTask.count(),
    terms: await db.entryTerm.count(),
    corridors: await db.corridor.count(),
  };
}

it("survives two starts at once and kill -9 of both, and is then completed and left alone", async () => {
  const processes = [startSeeding(), startSeeding()];
  await Promise.race(processes.map((process) => batches(process, 3)));
  await Promise.all(processes.map(kill));

  const interrupted = await counts();
  expect(interrupted.published).toBeGreaterThan(0);
  expect(interrupted.published).toBeLessThan(facts.published.length);

  const lines: string[] = [];
  await seed(database(), "demo", (line) => lines.push(line));
  const total = facts.published.length + facts.queued.length;
  expect(lines.at(-1)).toBe(`Demonstration: ${total} of ${total} records.`);

  const complete = await counts();
  expect(complete).toMatchObject({
    users: demoAccounts.length,
    institutions: facts.institutions.length,
    published: facts.published.length,
    queued: facts.queued.length,
    revisions: total,
    steps: total,
    indexTasks: facts.published.length,
  });
  const sources = await database().entry.findMany({ select: { source: true } });
  expect(sources.map(({ source }) => source).sort()).toEqual(
    [...facts.published, ...facts.queued].map(sourceLine).sort(),
  );

  lines.length = 0;
  await seed(database(), "demo", (line) => lines.push(line));
  expect(lines).toEqual([]);
  expect(await counts()).toEqual(complete);
}, 240_000);

it("publishes records that readers can find by topic, country and corridor, the newest work last", async () => {
  const newest = await database().entry.findFirstOrThrow({
    where: { kind: "PUBLICATION", status: "PUBLISHED" },
    orderBy: { publishedAt: "desc" },
    include: { publication: true, texts: true, contributors: true, terms: true, publishedRevision: true },
  });
  expect(newest.publication?.issuedYear).toBe(2026);
  expect(newest.texts).toHaveLength(1);
  expect(newest.texts[0]?.abstract).toBeNull();
  expect(newest.contributors.length).toBeGreaterThan(0);
  expect(newest.publishedRevision?.state).toBe("PUBLISHED");

  const syriansInLebanon = { originId: "country:SYR", destinationId: "country:LBN" };
  expect(await database().corridor.count({ where: syriansInLebanon })).toBeGreaterThan(3);
  const remittances = { termId: "topic:remittances", entry: { status: "PUBLISHED" as const } };
  expect(await database().entryTerm.count({ where: remittances })).toBeGreaterThan(20);
});

it("gives an event its days, its place's time and its translations", async () => {
  const text = { title: "12th Summit Meeting of the Global Forum on Migration and Development (GFMD)" };
  const quito = await database().entry.findFirstOrThrow({
    where: { texts: { some: text } },
    include: { event: true, texts: { orderBy: { locale: "asc" } } },
  });
  expect(quito.event).toMatchObject({ startsAt: "2020-01-20", endsAt: "2020-01-24", allDay: true, city: "Quito" });
  expect(quito.event?.startsUtc.toISOString()).toBe("2020-01-20T05:00:00.000Z");
  expect(quito.texts.map(({ locale }) => locale)).toEqual(["en", "es"]);
});

it("chooses the key readings of the featured topics, in order", async () => {
  const chosen = await database().keyReading.findMany({
    orderBy: [{ termId: "asc" }, { position: "asc" }],
    include: { entry: { select: { source: true, status: true } } },
  });
  const wanted = Object.entries(demoKeyReadings)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, keys]) => keys.map((key) => facts.published.find((fact) => fact.key === key)));
  expect(chosen.map(({ entry }) => entry.source)).toEqual(wanted.map((fact) => fact && sourceLine(fact)));
  expect(chosen.every(({ entry }) => entry.status === "PUBLISHED")).toBe(true);
});

it("links organisers to the listed institutions", async () => {
  const linked = await database().contributor.findFirst({
    where: {
      name: "Union for African Population Studies",
      institution: { slug: "union-for-african-population-studies" },
    },
  });
  expect(linked).not.toBeNull();
});

it("fills the queue with work that members sent in during the last two weeks", async () => {
  const queue = await database().entry.findMany({
    where: { status: "SUBMITTED" },
    orderBy: { submittedAt: "asc" },
    include: { submitter: true, openRevision: true },
  });
  const oldest = queue[0]?.submittedAt?.getTime() ?? 0;
  expect(Date.now() - oldest).toBeGreaterThan(12 * DAY);
  expect(Date.now() - oldest).toBeLessThan(15 * DAY);
  expect(new Set(queue.map(({ submitter }) => submitter?.email))).toEqual(
    new Set(["researcher@hub.example", "practitioner@hub.example"]),
  );
  expect(queue.every(({ openRevision }) => openRevision?.state === "SUBMITTED")).toBe(true);
});

it("lets everybody log in to the demo accounts, and holds no rights that their names do not say", async () => {
  const users = await database().user.findMany({ orderBy: { email: "asc" } });
  for (const { email, passwordHash, emailVerifiedAt } of users) {
    expect(await verifyPassword(passwordHash, demoPassword), email).toBe(true);
    expect(emailVerifiedAt, email).not.toBeNull();
  }
  expect(users.filter(({ role }) => role !== "MEMBER").map(({ email, role }) => `${email} ${role}`)).toEqual([
    "admin@hub.example ADMINISTRATOR",
    "moderator@hub.example MODERATOR",
  ]);
});
