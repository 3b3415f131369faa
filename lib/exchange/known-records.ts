import { normaliseDoi, titleYearKey } from "@/lib/catalogue/identity";
import { yearOf } from "@/lib/catalogue/projection";
import type { PublicationContent } from "@/lib/catalogue/schema";
import type { Transaction } from "@/lib/db/client";
import type { AlreadyThere } from "./import-report";

/** What two records are compared by; see lib/catalogue/identity.ts. */
export type Identity = { doi: string | null; titleYear: string };
type Known = { as: AlreadyThere["as"]; doi: string | null };
type Match = Pick<AlreadyThere, "because" | "as" | "otherDoi">;

export function identityOf(content: PublicationContent): Identity {
  return { doi: normaliseDoi(content.doi), titleYear: titleYearKey(content.title, yearOf(content) ?? "") };
}

/** The records that an import has met: those of the file so far and, looked up as they are needed, those of the hub. */
export class KnownRecords {
  readonly #byDoi = new Map<string, Known>();
  readonly #byTitle = new Map<string, Known>();

  /** A record that is in the hub now. The first of two stays the one that later ones are the same as. */
  add({ doi, titleYear }: Identity, as: AlreadyThere["as"]): void {
    const known = { as, doi };
    if (doi && !this.#byDoi.has(doi)) this.#byDoi.set(doi, known);
    if (!this.#byTitle.has(titleYear)) this.#byTitle.set(titleYear, known);
  }

  find({ doi, titleYear }: Identity): Match | undefined {
    const byDoi = doi ? this.#byDoi.get(doi) : undefined;
    if (byDoi) return { because: "same DOI", as: byDoi.as };
    const byTitle = this.#byTitle.get(titleYear);
    if (!byTitle) return undefined;
    const otherDoi = doi && byTitle.doi && byTitle.doi !== doi ? { otherDoi: byTitle.doi } : {};
    return { because: "same title and year", as: byTitle.as, ...otherDoi };
  }

  /**
   * Learns which of these are in the hub. Drafts are their writers' own and do not count; what was declined or
   * withdrawn does, or each import would bring it back.
   */
  async lookUp(tx: Transaction, identities: Identity[]): Promise<void> {
    const entries = await tx.entry.findMany({
      where: {
        kind: "PUBLICATION",
        status: { not: "DRAFT" },
        OR: [
          { doi: { in: identities.flatMap(({ doi }) => doi ?? []) } },
          { titleYearKey: { in: identities.map(({ titleYear }) => titleYear) } },
        ],
      },
      select: { id: true, doi: true, titleYearKey: true },
      orderBy: { createdAt: "asc" },
    });
    for (const { id, doi, titleYearKey: titleYear } of entries) {
      if (titleYear) this.add({ doi, titleYear }, { entryId: id });
      else if (doi && !this.#byDoi.has(doi)) this.#byDoi.set(doi, { as: { entryId: id }, doi });
    }
  }
}
