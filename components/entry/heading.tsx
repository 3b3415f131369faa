import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/form/button";
import type { ContributorView, EntryView, PublicationView } from "@/lib/catalogue/view";
import { dateRange, partialDate } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { fileSize } from "@/lib/i18n/sizes";
import { DateBlock, Deadlines } from "./event-times";
import { Corridor, InLanguage } from "./words";

/** What an entry is, by whom, where it appeared, and the way to it: as a citation has it, in that order. */
export function Heading({ entry, level }: { entry: EntryView; level: 1 | 2 }) {
  const t = useTranslations("entry");
  const Title = level === 1 ? "h1" : "h2";
  const { original, translation } = entry;
  return (
    <header className={entry.kind === "event" ? "flex max-w-[56rem] gap-6" : "max-w-[52rem]"}>
      {entry.kind === "event" ? (
        <div className="hidden sm:block">
          <DateBlock date={entry.startsAt} />
        </div>
      ) : null}
      <div className="min-w-0">
        <KindLine entry={entry} />
        <Title className="mt-2 text-2xl">
          <InLanguage language={original.language.code}>{original.title || t("untitled")}</InLanguage>
        </Title>
        {translation ? <p className="mt-2 font-title text-lg text-quiet">{translation.title}</p> : null}
        <Contributors contributors={entry.contributors} />
        <p className="mt-2">
          {entry.kind === "publication" ? <Imprint publication={entry} /> : null}
          {entry.kind === "news" ? <NewsLine date={entry.date} source={entry.source} /> : null}
          {entry.kind === "event" ? <EventLine event={entry} /> : null}
        </p>
        {entry.corridors.length > 0 ? (
          <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 font-title">
            {entry.corridors.map((corridor) => (
              <li key={`${corridor.from.code}-${corridor.to.code}`}>
                <Corridor corridor={corridor} word={t("to")} />
              </li>
            ))}
          </ul>
        ) : null}
        {entry.kind === "event" ? <Deadlines deadlines={entry.deadlines} /> : null}
        <WayTo entry={entry} />
      </div>
    </header>
  );
}

function KindLine({ entry }: { entry: EntryView }) {
  const t = useTranslations("entry");
  const words = [
    entry.kind === "publication" && entry.resourceType ? entry.resourceType.label : t(`kind.${entry.kind}`),
  ];
  if (entry.kind === "publication" && entry.peerReviewed === "yes") words.push(t("peerReviewed"));
  const open = entry.kind === "publication" && entry.openAccess === "yes";
  return (
    <p className="label flex flex-wrap items-center gap-x-2">
      <span className="h-0.5 w-8 bg-turmeric" />
      {words.join(" · ")}
      {open ? <span className="text-sea">· {t("openAccess")}</span> : null}
    </p>
  );
}

/** Roles in the order in which a reference has them; authors need no word. */
const roles = ["author", "editor", "translator", "organiser", "speaker", "publisher", "funder", "partner"] as const;

function Contributors({ contributors }: { contributors: ContributorView[] }) {
  const t = useTranslations("entry");
  const groups = roles
    .map((role) => ({ role, people: contributors.filter((one) => one.role === role) }))
    .filter(({ people }) => people.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className="mt-4 space-y-1">
      {groups.map(({ role, people }) => (
        <p key={role}>
          {role === "author" ? null : (
            <span className="label">{t(`roles.${role}`, { count: people.length })}&ensp;</span>
          )}
          {people.map((person, index) => (
            <Name
              // biome-ignore lint/suspicious/noArrayIndexKey: two authors may have one name.
              key={index}
              person={person}
              before={index > 0 ? t("comma") : ""}
            />
          ))}
        </p>
      ))}
    </div>
  );
}

/** Leads to everything of the same name, until people and institutions have pages of their own. */
function Name({ person: { name, affiliation, orcid }, before }: { person: ContributorView; before: string }) {
  const locale = useLocale() as Locale;
  const identifier = orcid.replace(/^https?:\/\/orcid\.org\//, "");
  return (
    <>
      {before}
      <a href={localePath(locale, `/search?q=${encodeURIComponent(`"${name}"`)}`)} title={affiliation || undefined}>
        <bdi>{name}</bdi>
      </a>
      {identifier ? (
        <a href={`https://orcid.org/${identifier}`} rel="noopener" className="ms-1 text-quiet text-sm">
          ORCID<span className="sr-only"> {identifier}</span>
        </a>
      ) : null}
    </>
  );
}

function Imprint({
  publication: { container, volume, issue, pages, publisher, issued },
}: {
  publication: PublicationView;
}) {
  const locale = useLocale();
  const numbers = [volume + (issue && `(${issue})`), pages].filter(Boolean).join(", ");
  const pieces = [
    container ? (
      <bdi key="container">
        <cite>{container}</cite> {numbers}
      </bdi>
    ) : null,
    publisher ? <bdi key="publisher">{publisher}</bdi> : null,
    issued ? (
      <time key="issued" dateTime={issued}>
        {partialDate(issued, locale)}
      </time>
    ) : null,
  ].filter((piece) => piece !== null);
  return pieces.map((piece, index) => [index > 0 ? " · " : "", piece]);
}

function NewsLine({ date, source }: { date: string; source: string }) {
  const locale = useLocale();
  return (
    <>
      <time dateTime={date}>{partialDate(date, locale)}</time>
      {source ? (
        <>
          {" · "}
          <bdi>{source}</bdi>
        </>
      ) : null}
    </>
  );
}

function EventLine({ event }: { event: Extract<EntryView, { kind: "event" }> }) {
  const locale = useLocale();
  const t = useTranslations("entry");
  const place = [event.venue, event.city, event.country?.label].filter(Boolean).join(t("comma"));
  return [dateRange(event.startsAt, event.endsAt, locale), place || (event.onlineUrl && t("event.online"))]
    .filter(Boolean)
    .join(" · ");
}

/** The one main action of the page: to the work itself. Type and size are said before the click. */
function WayTo({ entry }: { entry: EntryView }) {
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
  return (
    <p className="mt-6">
      <ButtonLink kind="primary" href={url} rel="noopener">
        <span>
          {t(`wayTo.${byDoi ? "doi" : entry.kind}`)} {byDoi ? null : <bdi className="font-normal">{hostOf(url)}</bdi>}
        </span>
      </ButtonLink>
    </p>
  );
}

function wayTo(entry: EntryView): string {
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
