import { useLocale, useTranslations } from "next-intl";
import type { Usage } from "@/lib/catalogue/usage-data";
import type { EntryView } from "@/lib/catalogue/view";
import { dayOf } from "@/lib/i18n/dates";
import { commaList, MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { type Fact, FactList } from "./fact-list";
import { isUsed, UsageLine } from "./usage";
import { Corridor, TermLinks } from "./words";

/** What is known of an entry. */
export function Facts({ entry, usage }: { entry: EntryView; usage?: Usage }) {
  const t = useTranslations("entry");
  const use: Fact = ["usage", isUsed(usage) && <UsageLine usage={usage} />];
  const facts = [...useSubjects(entry), ...useIdentity(entry), ...useHistory(entry), use];
  return <FactList facts={facts.map(([key, value]): Fact => [t(`facts.${key}`), value])} />;
}

function useSubjects(entry: EntryView): Fact[] {
  const t = useTranslations("entry");
  const locale = useLocale() as Locale;
  const numbered = (terms: EntryView["sdg"]) => terms.map(({ code, label }) => ({ code, label: `${code}. ${label}` }));
  const keywords = (entry.translation?.keywords.length ? entry.translation : entry.original).keywords;
  return [
    ["topics", entry.topics.length > 0 && <TermLinks terms={entry.topics} href={(code) => `/topics/${code}`} />],
    [
      "corridors",
      entry.corridors.length > 0 && (
        <ul>
          {entry.corridors.map((corridor) => (
            <li key={`${corridor.from.code}-${corridor.to.code}`}>
              <a href={localePath(locale, `/corridors/${corridor.from.code}-${corridor.to.code}`)}>
                <Corridor corridor={corridor} word={t("to")} />
              </a>
            </li>
          ))}
        </ul>
      ),
    ],
    [
      "countries",
      entry.countries.length > 0 && <TermLinks terms={entry.countries} href={(code) => `/countries/${code}`} />,
    ],
    [
      "regions",
      entry.regions.length > 0 && <TermLinks terms={entry.regions} href={(code) => `/search?region=${code}`} />,
    ],
    ["gcm", entry.gcm.length > 0 && <TermLinks terms={numbered(entry.gcm)} href={(code) => `/search?gcm=${code}`} />],
    ["sdg", entry.sdg.length > 0 && <TermLinks terms={numbered(entry.sdg)} href={(code) => `/search?sdg=${code}`} />],
    ["keywords", keywords.length > 0 && <bdi>{commaList(keywords, locale)}</bdi>],
  ];
}

function useIdentity(entry: EntryView): Fact[] {
  const { language } = entry.original;
  const licence = entry.licence?.url ? (
    <a href={entry.licence.url} rel="license noopener">
      {entry.licence.label}
    </a>
  ) : (
    entry.licence?.label
  );
  const t = useTranslations("entry.event");
  const facts: Fact[] = [["language", language.label]];
  if (entry.kind === "event" && entry.timeZone) {
    facts.push(["time", t(entry.allDay ? "allDay" : "localTime", { zone: entry.timeZone })]);
  }
  if (entry.kind === "publication") {
    const { doi, isbn, issn, handle, edition, publisherPlace } = entry;
    facts.push(
      ["doi", doi && <Address url={`https://doi.org/${doi}`}>{doi}</Address>],
      ["isbn", isbn && <bdi>{isbn}</bdi>],
      ["issn", issn && <bdi>{issn}</bdi>],
      [
        "handle",
        handle && (
          <Address url={`https://hdl.handle.net/${handle.replace(/^.*hdl\.handle\.net\//, "")}`}>{handle}</Address>
        ),
      ],
      ["edition", edition && <bdi>{edition}</bdi>],
      ["publisherPlace", publisherPlace && <bdi>{publisherPlace}</bdi>],
    );
  }
  return [...facts, ["licence", licence]];
}

function useHistory({ path, source, publishedAt, changedAt }: EntryView): Fact[] {
  const t = useTranslations("revisions");
  const locale = useLocale() as Locale;
  return [
    ["source", source && <bdi className="text-quiet text-sm">{source}</bdi>],
    ["added", publishedAt && <time dateTime={publishedAt.toISOString()}>{dayOf(publishedAt, locale)}</time>],
    [
      "changed",
      changedAt && (
        <>
          <time dateTime={changedAt.toISOString()}>{dayOf(changedAt, locale)}</time>
          {path ? (
            <>
              {MIDDLE_DOT}
              <a href={localePath(locale, `${path}/history`)} rel="nofollow">
                {t("see")}
              </a>
            </>
          ) : null}
        </>
      ),
    ],
  ];
}

function Address({ url, children }: { url: string; children: string }) {
  return (
    <a href={url} rel="noopener" dir="ltr" className="break-all">
      {children}
    </a>
  );
}
