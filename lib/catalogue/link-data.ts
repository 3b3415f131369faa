import { createHash } from "node:crypto";
import { clock, DAY } from "@/lib/base/clock";
import { database } from "@/lib/db/client";
import { kindOf } from "./kinds";
import { archivedCopy } from "./link-verdict";
import { kindPaths } from "./schema";
import type { DeadLink, EntryView } from "./view";

/** What was not looked at for so long says nothing any more: the checks may have been switched off. */
const FRESH = 60 * DAY;

const dead = () => ({ deadAt: { not: null }, checkedAt: { gt: new Date(clock.now().getTime() - FRESH) } });

/** Those of an entry's addresses that do not answer, by address. */
export async function readDeadLinks(entry: EntryView): Promise<Map<string, DeadLink>> {
  const urls = [
    ...entry.links.map(({ url }) => url),
    ...(entry.kind === "event" ? [entry.onlineUrl, entry.reportUrl] : []),
    ...(entry.kind === "news" ? [entry.sourceUrl] : []),
  ].filter(Boolean);
  if (urls.length === 0) return new Map();
  const found = await database().linkState.findMany({ where: { ...dead(), urlHash: { in: urls.map(hashOf) } } });
  return new Map(found.map((link) => [link.url, deadLink(link, entry.publishedAt)]));
}

/** As the list of addresses names them. */
function hashOf(url: string): string {
  return createHash("sha256").update(url.trim()).digest("hex");
}

type Failing = { url: string; goodAt: Date | null; failingSince: Date | null };

/** A copy of when it was last well, or else of when the entry was taken into the hub. */
function deadLink({ url, goodAt, failingSince }: Failing, known: Date | null): DeadLink {
  const since = failingSince ?? clock.now();
  return { since, archive: archivedCopy(url, goodAt ?? known ?? since) };
}

const PAGE = 50;

/** Dead links with the public entries that have them, the latest first; and how it stands with all addresses. */
export async function readLinkReport(page: number) {
  const [links, total, known, checked, failing] = await Promise.all([
    database().linkState.findMany({
      where: dead(),
      orderBy: [{ deadAt: "desc" }, { urlHash: "asc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    countDeadLinks(),
    database().linkState.count(),
    database().linkState.count({ where: { checkedAt: { not: null } } }),
    database().linkState.count({ where: { failingSince: { not: null }, deadAt: null } }),
  ]);
  const entries = await entriesWith(links.map(({ url }) => url));
  return {
    links: links.map((link) => {
      const { urlHash, url, answer, checkedAt, failedDays } = link;
      const having = entries.filter(({ urls }) => urls.has(url));
      return { urlHash, url, answer, checkedAt, failedDays, ...deadLink(link, null), entries: having };
    }),
    ...{ total, known, checked, failing },
    pages: Math.max(1, Math.ceil(total / PAGE)),
  };
}
export type LinkReport = Awaited<ReturnType<typeof readLinkReport>>;

/** How many addresses of public entries do not answer. */
export function countDeadLinks(): Promise<number> {
  return database().linkState.count({ where: dead() });
}

/** The address that was well most lately, on none of some hosts. */
export async function readWellLink(otherThan: string[]): Promise<string | null> {
  const found = await database().linkState.findFirst({
    where: { goodAt: { not: null }, failingSince: null, host: { notIn: otherThan } },
    orderBy: { goodAt: "desc" },
  });
  return found?.url ?? null;
}

async function entriesWith(urls: string[]) {
  const any = { in: urls };
  const found = await database().entry.findMany({
    where: {
      status: "PUBLISHED",
      OR: [
        { links: { some: { url: any } } },
        { event: { OR: [{ onlineUrl: any }, { reportUrl: any }] } },
        { news: { sourceUrl: any } },
      ],
    },
    select: {
      ...{ id: true, kind: true, slug: true },
      publishedRevision: { select: { title: true } },
      links: { select: { url: true } },
      event: { select: { onlineUrl: true, reportUrl: true } },
      news: { select: { sourceUrl: true } },
    },
  });
  return found.map(({ id, kind, slug, publishedRevision, links, event, news }) => ({
    id,
    title: publishedRevision?.title ?? "",
    path: `/${kindPaths[kindOf[kind]]}/${slug}`,
    urls: new Set([...links.map(({ url }) => url), event?.onlineUrl, event?.reportUrl, news?.sourceUrl]),
  }));
}
