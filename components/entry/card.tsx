import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EntryCard } from "@/lib/catalogue/view";
import { dateRange, partialDate } from "@/lib/i18n/dates";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Corridor, InLanguage } from "./words";

type Props = {
  card: EntryCard;
  /** Of its title. */
  heading?: "h2" | "h3" | "h4";
  /** The title, when words in it are to be marked. */
  title?: ReactNode;
  /** A passage that was found. */
  children?: ReactNode;
  /** Places and topics; left out where the page says them already. */
  subjects?: boolean;
};

/** An entry as a bibliography has it: what it is, title, who, where and when, what about. */
export function Card({ card, heading: Heading = "h3", title, children, subjects = true }: Props) {
  const locale = useLocale() as Locale;
  const t = useTranslations("entry");
  const date =
    card.kind === "event" && card.until ? dateRange(card.date, card.until, locale) : partialDate(card.date, locale);
  return (
    <article className="py-4">
      <p className="label">
        {card.resourceType ?? t(`kind.${card.kind}`)}
        {card.openAccess ? <span className="text-sea"> · {t("openAccess")}</span> : null}
      </p>
      <Heading className="text-pretty font-medium text-base leading-snug">
        <a href={localePath(locale, card.path)} className="title-link">
          <InLanguage language={card.language}>{title ?? card.title}</InLanguage>
        </a>
      </Heading>
      {card.translatedTitle ? <p className="text-quiet">{card.translatedTitle}</p> : null}
      <p>
        <Names card={card} />
        {card.contributors.length > 0 ? " · " : null}
        {date}
        {card.container ? (
          <>
            {" · "}
            <bdi className={card.kind === "publication" ? "italic rtl:not-italic" : ""}>{card.container}</bdi>
          </>
        ) : null}
      </p>
      {children}
      {subjects ? <Subjects card={card} /> : null}
    </article>
  );
}

function Names({ card: { contributors, contributorCount } }: { card: EntryCard }) {
  const t = useTranslations("entry");
  const more = contributorCount - contributors.length;
  return (
    <>
      {contributors.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two authors may have one name.
        <bdi key={index}>
          {index > 0 ? t("comma") : ""}
          {name}
        </bdi>
      ))}
      {more > 0 ? ` ${t("andMore", { count: more })}` : ""}
    </>
  );
}

const MOST_PLACES = 4;

function Subjects({ card }: { card: EntryCard }) {
  const t = useTranslations("entry");
  const ends = new Set(card.corridors.flatMap(({ from, to }) => [from.code, to.code]));
  const corridors = card.corridors.map((corridor) => (
    <Corridor key={`${corridor.from.code}-${corridor.to.code}`} corridor={corridor} word={t("to")} />
  ));
  const countries = card.countries
    .filter(({ code }) => !ends.has(code))
    .map(({ code, label }) => <span key={code}>{label}</span>);
  const places = [...corridors, ...countries];
  const more = places.length - MOST_PLACES;
  const subjects = [
    ...places.slice(0, MOST_PLACES),
    ...(more > 0 ? [t("andMore", { count: more })] : []),
    ...card.topics.map(({ code, label }) => <span key={code}>{label}</span>),
  ];
  if (subjects.length === 0) return null;
  return (
    <p className="mt-0.5 text-quiet text-sm">{subjects.map((subject, index) => [index > 0 ? " · " : "", subject])}</p>
  );
}

type Lists = { cards: EntryCard[]; className?: string } & Omit<Props, "card">;

/** Entries one under the other, with hairlines between. */
export function CardList({ cards, className = "", ...card }: Lists) {
  return (
    <ul className={`divide-y divide-line ${className}`}>
      {cards.map((each) => (
        <li key={each.id}>
          <Card card={each} {...card} />
        </li>
      ))}
    </ul>
  );
}
