import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/entry/entry-page";
import { StructuredData } from "@/components/shell/structured-data";
import { clock } from "@/lib/base/clock";
import { readDeadLinks } from "@/lib/catalogue/link-data";
import { loadEntry } from "@/lib/catalogue/loaders";
import type { Kind } from "@/lib/catalogue/schema";
import { usageOf } from "@/lib/catalogue/usage-data";
import type { EntryView } from "@/lib/catalogue/view";
import { isDayOver } from "@/lib/catalogue/zoned-time";
import { citationTags } from "@/lib/exchange/citation-tags";
import { structuredEntry } from "@/lib/exchange/structured-data";
import { absoluteAddress } from "@/lib/i18n/absolute-address";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { countUse } from "@/lib/insight/usage-loaders";
import { absentMetadata, GonePage, MissingPage } from "./missing-page";
import { moveToMerged } from "./moved-for-good";
import { absolute } from "./page-addresses";

export type EntryParams = { params: Promise<{ locale: Locale; slug: string }> };

/** Title and description of an entry's page, and what reference managers read in its head. */
export async function entryMetadata(kind: Kind, { params }: EntryParams): Promise<Metadata> {
  const { locale, slug } = await params;
  const entry = await loadEntry(kind, slug, locale);
  if (entry.state !== "public") return absentMetadata(locale, entry.state);
  const { original, translation } = entry.view;
  const shown = translation ?? original;
  const t = await getTranslations({ locale, namespace: "site" });
  const address = absoluteAddress(locale, entry.view.path ?? "");
  return {
    title: shown.title,
    description: shown.abstract.slice(0, 300) || undefined,
    // The name of the hub stands beside the title, not behind it.
    openGraph: { title: shown.title, siteName: t("name"), type: "article", url: address },
    other: citationTags(entry.view, address, absolute),
  };
}

/** The page of an entry of a kind: the whole of `/publications/{slug}`, `/events/{slug}` and `/news/{slug}`. */
export async function EntryRoute({ kind, params }: EntryParams & { kind: Kind }) {
  const { locale, slug } = await params;
  const entry = await loadEntry(kind, slug, locale);
  if (entry.state === "missing") return <MissingPage />;
  if (entry.state === "merged") moveToMerged(locale, kind, entry.into);
  if (entry.state === "gone") return <GonePage tombstone={entry.tombstone} />;
  await countUse("views", [entry.id], `page ${entry.id}`);
  const { path, publishedAt } = entry.view;
  const [usage, dead] = await Promise.all([usageOf({ id: entry.id, publishedAt }), readDeadLinks(entry.view)]);
  const formats =
    kind === "publication"
      ? [
          { label: "BibTeX", path: `${path}.bib` },
          { label: "RIS", path: `${path}.ris` },
          { label: "CSL-JSON", path: `${path}.json` },
        ]
      : [];
  const address = absoluteAddress(locale, path ?? "");
  const calendar = isAhead(entry.view) ? localePath(locale, `${path}.ics`) : undefined;
  const shown = { address, formats, calendar, usage, dead, credits: entry.credits, invites: entry.invites };
  return (
    <>
      <StructuredData data={structuredEntry(entry.view, { page: address, absolute })} />
      <EntryPage entry={entry.view} related={entry.related} {...shown} />
    </>
  );
}

/** Whether it is an event that may still be attended. */
function isAhead(view: EntryView): boolean {
  return view.kind === "event" && !isDayOver(view.endsAt || view.startsAt, clock.now());
}
