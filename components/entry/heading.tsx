import { useLocale, useTranslations } from "next-intl";
import type { DeadLinks, EntryView, PublicationView } from "@/lib/catalogue/view";
import { dateRange } from "@/lib/i18n/dates";
import { comma, commaList, MIDDLE_DOT } from "@/lib/i18n/lists";
import { DateWithAge } from "./age";
import { Contributors } from "./contributors";
import { DateBlock, Deadlines } from "./event-times";
import { WayTo } from "./way-to";
import { Corridor, InLanguage } from "./words";

/** What an entry is, by whom, where it appeared, and the way to it: as a citation has it, in that order. */
export function Heading({ entry, dead, calendar }: { entry: EntryView; dead?: DeadLinks; calendar?: string }) {
  const t = useTranslations("entry");
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
        <h1 className="mt-2 text-2xl">
          <InLanguage language={original.language.code}>{original.title || t("untitled")}</InLanguage>
        </h1>
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
        {calendar ? <AddToCalendar href={calendar} /> : null}
        <WayTo entry={entry} dead={dead} />
      </div>
    </header>
  );
}

function AddToCalendar({ href }: { href: string }) {
  const t = useTranslations("feeds");
  return (
    <p className="mt-3 text-sm print:hidden">
      <a href={href} download>
        {t("add")}
      </a>
    </p>
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
      {words.join(MIDDLE_DOT)}
      {open ? <span className="text-sea">· {t("openAccess")}</span> : null}
    </p>
  );
}

function Imprint({
  publication: { original, container, volume, issue, pages, publisher, issued },
}: {
  publication: PublicationView & Pick<EntryView, "original">;
}) {
  const numbers = [volume + (issue && `(${issue})`), pages].filter(Boolean).join(", ");
  const pieces = [
    container ? (
      <bdi key="container">
        <cite lang={original.language.code}>{container}</cite> {numbers}
      </bdi>
    ) : null,
    publisher ? <bdi key="publisher">{publisher}</bdi> : null,
    issued ? <DateWithAge key="issued" date={issued} /> : null,
  ].filter((piece) => piece !== null);
  return pieces.map((piece, index) => [index > 0 ? MIDDLE_DOT : "", piece]);
}

function NewsLine({ date, source }: { date: string; source: string }) {
  return (
    <>
      <DateWithAge date={date} />
      {source ? (
        <>
          {MIDDLE_DOT}
          <bdi>{source}</bdi>
        </>
      ) : null}
    </>
  );
}

function EventLine({ event }: { event: Extract<EntryView, { kind: "event" }> }) {
  const locale = useLocale();
  const t = useTranslations("entry");
  const when = dateRange(event.startsAt, event.endsAt, locale);
  const typed = commaList([event.venue, event.city], locale);
  const named = event.country?.label ?? (!typed && event.onlineUrl ? t("event.online") : "");
  return (
    <>
      {when}
      {when && (typed || named) ? MIDDLE_DOT : ""}
      {typed ? <bdi>{typed}</bdi> : null}
      {typed && named ? comma(locale) : ""}
      {named}
    </>
  );
}
