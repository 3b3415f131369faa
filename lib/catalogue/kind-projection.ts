import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { termId } from "@/lib/vocabulary/terms";
import { normaliseDoi } from "./identity";
import { deadlineKindRows } from "./kinds";
import type { EventContent, NewsContent, PublicationContent } from "./schema";
import { zonedToUtc } from "./zoned-time";

export async function projectPublication(tx: Transaction, entryId: string, content: PublicationContent): Promise<void> {
  const { practice } = content;
  const data = {
    resourceTypeId: termId("RESOURCE_TYPE", content.resourceType),
    issued: content.issued,
    issuedYear: Number.parseInt(content.issued, 10),
    doi: normaliseDoi(content.doi),
    isbn: orNull(content.isbn),
    issn: orNull(content.issn),
    handle: orNull(content.handle),
    container: orNull(content.container),
    volume: orNull(content.volume),
    issue: orNull(content.issue),
    pages: orNull(content.pages),
    publisher: orNull(content.publisher),
    publisherPlace: orNull(content.publisherPlace),
    edition: orNull(content.edition),
    peerReviewed: yesNo(content.peerReviewed),
    openAccess: yesNo(content.openAccess),
    practice: content.resourceType === "practice" ? practice : undefined,
    csl: content.csl as Prisma.InputJsonObject,
  };
  await tx.publication.upsert({ where: { entryId }, create: { entryId, ...data }, update: data });
}

export async function projectEvent(tx: Transaction, entryId: string, content: EventContent): Promise<void> {
  const { startsAt, endsAt, allDay, timeZone } = content;
  const lastMinute = allDay ? `${endsAt}T23:59` : endsAt;
  const data = {
    startsAt,
    endsAt,
    allDay,
    timeZone,
    startsUtc: zonedToUtc(startsAt, timeZone),
    endsUtc: zonedToUtc(lastMinute, timeZone),
    city: orNull(content.city),
    venue: orNull(content.venue),
    placeCountryId: content.country ? termId("COUNTRY", content.country) : null,
    onlineUrl: orNull(content.onlineUrl),
    reportUrl: orNull(content.reportUrl),
  };
  await tx.event.upsert({ where: { entryId }, create: { entryId, ...data }, update: data });
  await tx.eventDeadline.deleteMany({ where: { entryId } });
  await tx.eventDeadline.createMany({
    data: content.deadlines.map(({ kind, on, label }, position) => ({
      entryId,
      position,
      kind: deadlineKindRows[kind],
      on: new Date(on),
      label: orNull(label),
    })),
  });
}

export async function projectNews(tx: Transaction, entryId: string, content: NewsContent): Promise<void> {
  const data = {
    date: new Date(content.date),
    source: orNull(content.source),
    sourceUrl: orNull(content.sourceUrl),
  };
  await tx.news.upsert({ where: { entryId }, create: { entryId, ...data }, update: data });
}

export const orNull = (text: string): string | null => text.trim() || null;
const yesNo = (answer: "" | "yes" | "no"): boolean | null => (answer === "" ? null : answer === "yes");
