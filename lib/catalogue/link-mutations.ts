import type { Viewer } from "@/lib/accounts/actor";
import { recordAct } from "@/lib/accounts/audit-mutations";
import { authorize } from "@/lib/accounts/permissions";
import { clock, HOUR } from "@/lib/base/clock";
import { failure, type Result, success } from "@/lib/base/errors";
import { database } from "@/lib/db/client";
import type { LinkState } from "@/lib/db/generated/client";
import { holdLock } from "@/lib/db/hold-lock";
import { type JudgedLink, noFailures } from "./link-verdict";

/** How long a process may take over a round before another asks the same hosts. */
const LEASE = HOUR;
/** Addresses of one host in a round. */
const PER_HOST = 20;

/**
 * Makes the list of addresses that of the public entries: their links, events' sites and reports, sources of news. DOIs
 * are left out, because keeping them alive is what their registries are for.
 */
export async function listLinks(): Promise<void> {
  await database().$transaction(async (tx) => {
    await holdLock(tx, "hub:links");
    await tx.$executeRaw`
      CREATE TEMPORARY TABLE used_link ON COMMIT DROP AS
      SELECT DISTINCT ON (hash) encode(sha256(convert_to(btrim(url), 'UTF8')), 'hex') AS hash, btrim(url) AS url
      FROM (
        SELECT "entryId", url FROM "EntryLink"
        UNION ALL SELECT "entryId", "onlineUrl" FROM "Event"
        UNION ALL SELECT "entryId", "reportUrl" FROM "Event"
        UNION ALL SELECT "entryId", "sourceUrl" FROM "News") link
      JOIN "Entry" e ON e.id = link."entryId" AND e.status = 'PUBLISHED'
      WHERE btrim(url) ~* '^https?://[^/]' AND btrim(url) !~* '^https?://(dx\\.|www\\.)?doi\\.org/'`;
    await tx.$executeRaw`
      DELETE FROM "LinkState" WHERE NOT EXISTS (SELECT FROM used_link WHERE hash = "LinkState"."urlHash")`;
    await tx.$executeRaw`
      INSERT INTO "LinkState" ("urlHash", url, host, "dueAt")
      SELECT hash, url, lower(substring(url FROM '^[a-zA-Z]+://(?:[^/@?#]*@)?(\\[[^]]*\\]|[^/:?#]+)')), ${clock.now()}
      FROM used_link WHERE url ~ '^[a-zA-Z]+://(?:[^/@?#]*@)?[^/:?#]+' ON CONFLICT DO NOTHING`;
  });
}

/** Takes addresses that are due, the longest overdue first, of hosts that no other process is asking. */
export async function takeDueLinks(most: number): Promise<LinkState[]> {
  const now = clock.now();
  return database().$transaction(async (tx) => {
    await holdLock(tx, "hub:links");
    return tx.$queryRaw<LinkState[]>`
      UPDATE "LinkState" SET "leasedUntil" = ${new Date(now.getTime() + LEASE)} WHERE "urlHash" IN (
        SELECT "urlHash" FROM (
          SELECT "urlHash", "dueAt", row_number() OVER (PARTITION BY host ORDER BY "dueAt", "urlHash") AS place
          FROM "LinkState" link WHERE "dueAt" <= ${now} AND NOT EXISTS (
            SELECT FROM "LinkState" busy WHERE busy.host = link.host AND busy."leasedUntil" > ${now})) due
        WHERE place <= ${PER_HOST} ORDER BY "dueAt", "urlHash" LIMIT ${most})
      RETURNING *`;
  });
}

/** Keeps how an address answered. */
export async function noteAnswer(urlHash: string, answer: string, judged: JudgedLink): Promise<void> {
  const data = { ...judged, answer, checkedAt: clock.now(), leasedUntil: null };
  await database().linkState.updateMany({ where: { urlHash }, data });
}

/** Leaves addresses that were taken as they were, until a later moment. */
export async function putBack(links: LinkState[], dueAt?: Date): Promise<void> {
  const urlHash = { in: links.map(({ urlHash }) => urlHash) };
  await database().linkState.updateMany({ where: { urlHash }, data: { leasedUntil: null, dueAt } });
}

/** Forgets the failures of an address that a moderator sees leading somewhere. @returns `missing`, or of `authorize` */
export async function forgiveLink(viewer: Viewer, urlHash: string): Promise<Result<undefined>> {
  const allowed = authorize(viewer, "moderate");
  if (!allowed.ok) return allowed;
  const { actor } = allowed.value;
  return database().$transaction(async (tx) => {
    const link = await tx.linkState.findUnique({ where: { urlHash } });
    if (!link) return failure("missing");
    await tx.linkState.update({ where: { urlHash }, data: { ...noFailures, goodAt: clock.now() } });
    const detail = { url: link.url };
    await recordAct(tx, actor, { action: "forgiveLink", subjectType: "Link", subjectId: urlHash, detail });
    return success();
  });
}
