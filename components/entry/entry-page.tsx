import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TranslationCredit } from "@/lib/catalogue/translation-credit-data";
import type { Usage } from "@/lib/catalogue/usage-data";
import type { DeadLinks, EntryCard, EntryView } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Credits } from "../translation/credits";
import { Invitation } from "../translation/invitation";
import { Abstract, Body, Practice } from "./abstract";
import { CardList } from "./card";
import { Cite } from "./cite";
import { Facts } from "./facts";
import { Files } from "./files";
import { Heading } from "./heading";

type Props = {
  entry: EntryView;
  related?: EntryCard[];
  /** Absolute address of the page, for the reference; left out where there is none yet. */
  address?: string;
  /** Formats in which the reference can be had, with their paths: `{ label: "BibTeX", path: "/publications/….bib" }`. */
  formats?: { label: string; path: string }[];
  /** Address of an event for calendars, while it lies ahead. */
  calendar?: string;
  /** Those of its addresses that do not answer. */
  dead?: DeadLinks;
  /** How often it was used, where it is public. */
  usage?: Usage;
  /** Who translated it. */
  credits?: TranslationCredit[];
  /** Whether readers are asked to translate it into their language. */
  invites?: boolean;
  /** Over everything: "not public", "withdrawn". */
  notice?: ReactNode;
  /** Whether it stands inside a page that has its own margins. */
  inset?: boolean;
  /** Whether it has but a column there: its facts then stand below its text. */
  column?: boolean;
};

/** An entry as readers see it; also what its submitter previews and a moderator reviews. */
export function EntryPage({ entry, related = [], address, formats = [], ...props }: Props) {
  const { credits = [], dead, usage, invites, notice, inset, column, calendar } = props;
  const t = useTranslations("entry");
  const locale = useLocale() as Locale;
  return (
    <article className={inset ? undefined : "page"}>
      {notice ? <div className="mb-8">{notice}</div> : null}
      <Heading entry={entry} dead={dead} calendar={calendar} />
      <Credits credits={credits} />
      <div className={column ? "mt-6 space-y-6" : "mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-12"}>
        <div className="space-y-10 lg:col-span-7">
          <Abstract entry={entry} />
          <Body entry={entry} />
          {entry.kind === "publication" ? <Practice entry={entry} /> : null}
          {invites && entry.path ? <Invitation path={entry.path} begun={entry.translation !== null} /> : null}
          <Files entry={entry} dead={dead} />
          {address ? <Cite entry={entry} address={address} formats={formats} locale={locale} /> : null}
        </div>
        <aside className="lg:col-span-5" aria-label={t("facts.title")}>
          <Facts entry={entry} usage={usage} />
          {address && entry.path ? (
            <p className="mt-4 text-sm print:hidden">
              <a href={localePath(locale, `${entry.path}/report`)} rel="nofollow" className="text-quiet">
                {t("report")}
              </a>
            </p>
          ) : null}
        </aside>
      </div>
      {related.length > 0 ? (
        <section className="mt-14 border-ink border-t pt-6">
          <h2 className="text-lg">{t("related")}</h2>
          <CardList cards={related} heading="h3" className="lg:grid lg:grid-cols-2 lg:gap-x-12" />
        </section>
      ) : null}
    </article>
  );
}
