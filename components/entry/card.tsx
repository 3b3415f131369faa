import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EntryCard } from "@/lib/catalogue/view";
import { dateRange } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, localePath, textDirection } from "@/lib/i18n/locales";
import { useCardDate } from "./age";
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
  const cardDate = useCardDate();
  const date = card.kind === "event" && card.until ? dateRange(card.date, card.until, locale) : cardDate(card);
  // What a journal is called is set in italics, which Arabic letters have none of.
  const isSlanted = card.kind === "publication" && textDirection(card.language) === "ltr";
  const unnamed = card.contributorCount - card.contributors.length;
  return (
    <article className="py-4">
      <p className="label">
        {card.resourceType ?? t(`kind.${card.kind}`)}
        {card.openAccess ? (
          <span className="text-sea">
            {MIDDLE_DOT}
            {t("openAccess")}
          </span>
        ) : null}
      </p>
      <Heading className="text-pretty font-medium text-base leading-snug">
        <a href={localePath(locale, card.path)} className="title-link">
          <InLanguage language={card.language}>{title ?? card.title}</InLanguage>
        </a>
      </Heading>
      {card.translatedTitle ? <p className="text-quiet">{card.translatedTitle}</p> : null}
      <p>
        <bdi>{inOneLine(card.contributors)}</bdi>
        {unnamed > 0 ? ` ${t("andMore", { count: unnamed })}` : ""}
        {[card.contributors.length > 0 && card.date ? MIDDLE_DOT : "", date, card.container ? MIDDLE_DOT : ""].join("")}
        {card.container ? <bdi className={isSlanted ? "italic" : undefined}>{card.container}</bdi> : null}
      </p>
      {children}
      {subjects ? <Subjects card={card} /> : null}
    </article>
  );
}

/** Names with the comma of their own script, whatever the page's. */
function inOneLine(names: string[]): string {
  return names.join(names.some((name) => /\p{Script=Arabic}/u.test(name)) ? "، " : ", ");
}

const MOST_PLACES = 4;

function Subjects({ card: { corridors, countries, topics } }: { card: EntryCard }) {
  const t = useTranslations("entry");
  const ends = new Set(corridors.flatMap(({ from, to }) => [from.code, to.code]));
  const others = countries.filter(({ code }) => !ends.has(code)).map(({ label }) => label);
  const routes = corridors.slice(0, MOST_PLACES);
  const shown = others.slice(0, Math.max(0, MOST_PLACES - routes.length));
  const more = corridors.length + others.length - routes.length - shown.length;
  const words = [...shown, ...(more > 0 ? [t("andMore", { count: more })] : []), ...topics.map(({ label }) => label)];
  if (routes.length + words.length === 0) return null;
  return (
    <p className="mt-0.5 text-quiet text-sm">
      {routes.map((corridor, index) => (
        <span key={`${corridor.from.code}-${corridor.to.code}`}>
          {index > 0 ? MIDDLE_DOT : ""}
          <Corridor corridor={corridor} word={t("to")} />
        </span>
      ))}
      {(routes.length > 0 && words.length > 0 ? MIDDLE_DOT : "") + words.join(MIDDLE_DOT)}
    </p>
  );
}

type Lists = { cards: EntryCard[]; className?: string } & Omit<Props, "card">;

/** Entries one under the other, with hairlines between. */
export function CardList({ cards, className = "", ...card }: Lists) {
  return (
    <ul className={`divide-y divide-line ${className}`}>
      {cards.map((each) => (
        <li key={each.path}>
          <Card card={each} {...card} />
        </li>
      ))}
    </ul>
  );
}
