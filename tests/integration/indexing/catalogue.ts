import { randomUUID } from "node:crypto";
import { database, type Transaction } from "@/lib/db/client";
import type { EntryKind, Scheme, WorkflowState } from "@/lib/db/generated/enums";
import { enqueueIndexing } from "@/lib/search/outbox";
import { vocabularyChanged } from "@/lib/vocabulary/data";
import { termId } from "@/lib/vocabulary/terms";

/* A small catalogue written straight into its tables, so that indexing is tried by itself. The records are made up. */

type TermGiven = { scheme: Scheme; code: string; parentId?: string; labels?: Record<string, string> };

const terms: TermGiven[] = [
  { scheme: "REGION", code: "africa", labels: { en: "Africa", fr: "Afrique" } },
  { scheme: "REGION", code: "western-africa", parentId: "region:africa", labels: { en: "Western Africa" } },
  { scheme: "GROUPING", code: "ldc", labels: { en: "Least developed countries" } },
  { scheme: "COUNTRY", code: "SEN", parentId: "region:western-africa", labels: { en: "Senegal", es: "Senegal" } },
  { scheme: "COUNTRY", code: "MAR", parentId: "region:africa", labels: { en: "Morocco", fr: "Maroc", ar: "المغرب" } },
  { scheme: "TOPIC", code: "remittances", labels: { en: "Remittances", fr: "Transferts de fonds", es: "Remesas" } },
  { scheme: "TOPIC", code: "gender", labels: { en: "Gender", fr: "Genre" } },
  { scheme: "SDG", code: "10", labels: { en: "Reduced inequalities" } },
  { scheme: "RESOURCE_TYPE", code: "article", labels: { en: "Article" } },
];

export async function createTerms(): Promise<void> {
  for (const { scheme, code, parentId, labels = {} } of terms) {
    const texts = Object.entries(labels).map(([locale, label]) => ({ locale, label }));
    const id = termId(scheme, code);
    await database().term.create({ data: { id, scheme, code, parentId, labels: { create: texts } } });
  }
  await database().termMembership.create({ data: { groupId: "grouping:ldc", memberId: "country:SEN" } });
  vocabularyChanged();
}

export type EntryGiven = {
  kind?: EntryKind;
  status?: WorkflowState;
  title: string;
  abstract?: string;
  language?: string;
  /** Term ids. */
  terms?: string[];
  corridor?: [string, string];
  contributor?: string;
  doi?: string;
  issued?: string;
};

/** Writes an entry and its indexing task in one transaction, as publishing does. */
export function createEntry(given: EntryGiven): Promise<string> {
  return database().$transaction(async (tx) => {
    const { kind = "PUBLICATION", status = "PUBLISHED", language = "en", issued = "2015" } = given;
    const id = randomUUID();
    await tx.entry.create({
      data: {
        id,
        kind,
        status,
        slug: id,
        originalLanguage: language,
        texts: { create: { locale: language, isOriginal: true, title: given.title, abstract: given.abstract } },
        terms: { create: (given.terms ?? []).map((term) => ({ termId: term })) },
        ...(given.corridor && {
          corridors: { create: { originId: given.corridor[0], destinationId: given.corridor[1] } },
        }),
        ...(given.contributor && {
          contributors: { create: { position: 0, role: "AUTHOR", name: given.contributor } },
        }),
      },
    });
    if (kind === "PUBLICATION") {
      const issuedYear = Number(issued.slice(0, 4));
      const data = { entryId: id, resourceTypeId: "resourceType:article", issued, issuedYear, doi: given.doi };
      await tx.publication.create({ data });
    }
    if (kind === "NEWS") await tx.news.create({ data: { entryId: id, date: new Date(`${issued}T00:00:00Z`) } });
    if (status === "PUBLISHED") await publishRevision(tx, id);
    else await enqueueIndexing(tx, [id]);
    return id;
  });
}

/** What readers see of an entry is now another revision. */
async function publishRevision(tx: Transaction, entryId: string): Promise<void> {
  const number = (await tx.revision.count({ where: { entryId } })) + 1;
  const revision = await tx.revision.create({ data: { entryId, number, content: {}, language: "en" } });
  await tx.entry.update({ where: { id: entryId }, data: { publishedRevisionId: revision.id } });
  await enqueueIndexing(tx, [entryId]);
}

/** Gives an entry another title, as publishing a new revision does. */
export function retitle(entryId: string, title: string): Promise<void> {
  return database().$transaction(async (tx) => {
    await tx.entryText.updateMany({ where: { entryId }, data: { title } });
    await publishRevision(tx, entryId);
  });
}

export function withdraw(entryId: string): Promise<void> {
  return database().$transaction(async (tx) => {
    await tx.entry.update({ where: { id: entryId }, data: { status: "WITHDRAWN" } });
    await enqueueIndexing(tx, [entryId]);
  });
}
