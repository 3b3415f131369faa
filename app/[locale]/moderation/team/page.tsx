import { getTranslations } from "next-intl/server";
import { Button } from "@/components/form/button";
import { Checkboxes } from "@/components/form/choice";
import { Notice } from "@/components/form/messages";
import { requireModerator } from "@/lib/accounts/loaders";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { type Locale, locales } from "@/lib/i18n/locales";
import { readLoads } from "@/lib/moderation/load-data";
import { readWaitingFacets } from "@/lib/moderation/queue-data";
import { readRemit } from "@/lib/moderation/remit-data";
import { readTargetDays } from "@/lib/moderation/service-target-data";
import { vocabulary } from "@/lib/vocabulary/data";
import { chooseOwnRemit } from "../actions";
import { ModerationNavigation } from "../navigation";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "moderation" });
  return { title: t("team") };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  const moderator = await requireModerator(locale);
  const [remit, loads, waiting, days, terms, words, t] = await Promise.all([
    readRemit(moderator.id),
    readLoads(),
    readWaitingFacets(),
    readTargetDays(),
    vocabulary(),
    getTranslations({ locale, namespace: "moderation" }),
    getTranslations({ locale, namespace: "team" }),
  ]);
  const label = (id: string) => terms.label(id, locale);
  const topics = terms.list("TOPIC", locale).map(({ id, code }) => ({ value: code, label: label(id) }));
  // Those of the hub, those that entries wait in, and those chosen before.
  const languages = [...new Set([...locales, ...waiting.languages, ...remit.languages])]
    .map((code) => ({ value: code, label: label(`language:${code}`) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <div className="page space-y-8">
      <h1>{words("team")}</h1>
      <ModerationNavigation locale={locale} show="team" moderatorId={moderator.id} />
      {done === "remit" ? (
        <Notice tone="success" live>
          {t("saved")}
        </Notice>
      ) : null}
      <section aria-labelledby="loads">
        <h2 id="loads">{t("loads")}</h2>
        <p className="mt-1 max-w-[65ch] text-quiet">{t("loadsHint", { days })}</p>
        <ul className="mt-4 divide-y divide-line border-line border-y">
          {loads.map(({ id, name, topicIds, languageIds, claimed, overdue, decided }) => (
            <li key={id} className="grid gap-x-8 py-3 lg:grid-cols-[1fr_1fr]">
              <p>
                <bdi className="font-medium">{name}</bdi>
                <span className="block text-quiet text-sm">
                  {[...languageIds, ...topicIds].map(label).join(MIDDLE_DOT) || t("everything")}
                </span>
              </p>
              <p className="text-sm tabular-nums">
                {[
                  t("claimed", { count: claimed }),
                  t("overdue", { count: overdue }),
                  t("decided", { count: decided }),
                ].join(MIDDLE_DOT)}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="remit" className="border-line border-t pt-6">
        <h2 id="remit">{t("remit")}</h2>
        <p className="mt-1 max-w-[65ch] text-quiet">{t("remitHint")}</p>
        <form action={chooseOwnRemit} className="mt-4 space-y-6">
          <Checkboxes
            name="languages"
            label={t("languages")}
            options={languages}
            defaultValue={remit.languages}
            columns
          />
          <Checkboxes name="topics" label={t("topics")} options={topics} defaultValue={remit.topics} columns />
          <Button kind="primary">{t("save")}</Button>
        </form>
      </section>
    </div>
  );
}
