import { useLocale, useTranslations } from "next-intl";
import type { TermCount } from "@/lib/catalogue/view";
import { type Locale, localePath } from "@/lib/i18n/locales";
import type { DirectoryFilter } from "@/lib/network/directory-schema";
import type { InstitutionsView } from "@/lib/network/institution-loaders";
import { Button } from "../form/button";
import { Select } from "../form/choice";
import { TextInput } from "../form/text";
import { Pages } from "../search/pages";
import { InstitutionLines } from "./institution-lines";

/** All institutions, to be narrowed by name, country and topic. */
export function Institutions({ institutions }: { institutions: InstitutionsView }) {
  const t = useTranslations("directory");
  const locale = useLocale() as Locale;
  const { filter, lines, total, page, pages, countries, topics } = institutions;
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="reading mt-3">{t("intro")}</p>
      <search className="mt-8 block">
        <form
          action={localePath(locale, "/institutions")}
          className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]"
        >
          <TextInput name="q" label={t("search")} defaultValue={filter.q} maxLength={200} dir="auto" />
          <Select
            name="country"
            label={t("country")}
            empty={t("everyCountry")}
            options={countries.map(asOption)}
            defaultValue={filter.country ?? ""}
          />
          <Select
            name="topic"
            label={t("topic")}
            empty={t("everyTopic")}
            options={topics.map(asOption)}
            defaultValue={filter.topic ?? ""}
          />
          <Button>{t("find")}</Button>
        </form>
      </search>
      <p role="status" className="label mt-8">
        {t("found", { count: total })}
      </p>
      {total === 0 ? (
        <p className="mt-3">
          {t("none")} <a href={localePath(locale, "/institutions")}>{t("all")}</a>
        </p>
      ) : (
        <div className="mt-3 border-ink border-t">
          <InstitutionLines lines={lines} columns />
        </div>
      )}
      <Pages page={page} pages={pages} label={t("pages")} href={(to) => addressOf({ ...filter, page: to })} />
    </div>
  );
}

function asOption({ code, label, count }: TermCount) {
  return { value: code, label: `${label} (${count})` };
}

function addressOf({ q, country, topic, page }: DirectoryFilter): string {
  const said = Object.entries({ q, country, topic, page: page > 1 ? String(page) : "" });
  const parameters = new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return parameters.size > 0 ? `/institutions?${parameters}` : "/institutions";
}
