import { useLocale, useTranslations } from "next-intl";
import type { DeadLink, DeadLinks, EntryView } from "@/lib/catalogue/view";
import { fileSize } from "@/lib/i18n/sizes";
import { DeadLinkNote } from "./dead-link";
import { hostOf, typeName, wayTo } from "./way-to";

/** Everything that can be opened, with its type and size, or the site it leads to, before the click. */
export function Files({ entry, dead }: { entry: EntryView; dead?: DeadLinks }) {
  const t = useTranslations("entry");
  const locale = useLocale();
  const links = [...entry.links];
  if (entry.kind === "event" && entry.onlineUrl) links.push({ url: entry.onlineUrl, label: t("event.online") });
  if (entry.kind === "event" && entry.reportUrl) links.push({ url: entry.reportUrl, label: t("event.report") });
  if (entry.kind === "news" && entry.sourceUrl) links.unshift({ url: entry.sourceUrl, label: entry.source });
  // The page's main action says where it leads, and whether anybody answers there.
  const told = entry.files.length === 0 ? wayTo(entry) : "";
  if (entry.files.length === 0 && links.every(({ url }) => url === told)) return null;
  return (
    <section>
      <h2 className="text-lg">{t("files")}</h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {entry.files.map((file) => (
          <li key={file.path} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
            <a href={file.path}>
              <bdi>{file.name}</bdi>
            </a>
            <span className="label">
              {t("fileNote", { type: typeName(file.mediaType), size: fileSize(file.bytes, locale) })}
            </span>
          </li>
        ))}
        {links.map(({ url, label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address may stand twice.
          <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
            <a href={url} rel="noopener" className="wrap-anywhere min-w-0">
              <bdi>{label || shortened(url)}</bdi>
            </a>
            {label ? <bdi className="label">{hostOf(url)}</bdi> : null}
            {url === told ? null : deadNote(dead?.get(url))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function deadNote(dead: DeadLink | undefined) {
  return dead ? <DeadLinkNote dead={dead} /> : null;
}

const LONGEST = 60;

function shortened(url: string): string {
  const { hostname, pathname } = new URL(url);
  const whole = hostname.replace(/^www\./, "") + (pathname === "/" ? "" : pathname);
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST)}…`;
}
