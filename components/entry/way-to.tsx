import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/form/button";
import type { DeadLinks, EntryView } from "@/lib/catalogue/view";
import { fileSize } from "@/lib/i18n/sizes";
import { DeadLinkNote } from "./dead-link";

/** The one main action of the page: to the work itself. Type and size are said before the click. */
export function WayTo({ entry, dead }: { entry: EntryView; dead?: DeadLinks }) {
  const t = useTranslations("entry");
  const locale = useLocale();
  const [file] = entry.files;
  if (file) {
    return (
      <p className="mt-6">
        <ButtonLink kind="primary" href={file.path}>
          {t("download", { type: typeName(file.mediaType), size: fileSize(file.bytes, locale) })}
        </ButtonLink>
      </p>
    );
  }
  const url = wayTo(entry);
  if (!url) return null;
  const byDoi = entry.kind === "publication" && entry.doi !== "";
  const silent = dead?.get(url);
  return (
    <div className="mt-6">
      <ButtonLink kind={silent ? "secondary" : "primary"} href={url} rel="noopener">
        <span>
          {t(`wayTo.${byDoi ? "doi" : entry.kind}`)} {byDoi ? null : <bdi className="font-normal">{hostOf(url)}</bdi>}
        </span>
      </ButtonLink>
      {silent ? <DeadLinkNote dead={silent} /> : null}
    </div>
  );
}

/** Where the main action of an entry without files leads; empty when there is nowhere to go. */
export function wayTo(entry: EntryView): string {
  if (entry.kind === "publication" && entry.doi) return `https://doi.org/${entry.doi}`;
  if (entry.kind === "news" && entry.sourceUrl) return entry.sourceUrl;
  return entry.links[0]?.url ?? (entry.kind === "event" ? entry.onlineUrl : "");
}

/** "PDF" for application/pdf. */
export function typeName(mediaType: string): string {
  return (mediaType.split("/")[1] ?? mediaType).toUpperCase();
}

export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
