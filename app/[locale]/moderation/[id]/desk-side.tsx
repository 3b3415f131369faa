import { getTranslations } from "next-intl/server";
import type { SummarisedError } from "@/components/form/messages";
import { SignalList } from "@/components/moderation/signal-list";
import { clock } from "@/lib/base/clock";
import { shortDay } from "@/lib/i18n/dates";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import type { Case } from "@/lib/moderation/case-data";
import { remarksOn } from "@/lib/moderation/remarks";
import { readSignalsOf } from "@/lib/moderation/signal-data";
import type { SubmitterRecord } from "@/lib/moderation/submitter-data";

type Props = { locale: Locale; found: Case; wrong: SummarisedError[]; record: SubmitterRecord | null };

/** What a moderator weighs beside the text: the rules it breaks, what is odd about it, and whose it is. */
export async function DeskSide({ locale, found, wrong, record }: Props) {
  const [t, words, signals, standing] = await Promise.all([
    getTranslations({ locale, namespace: "desk" }),
    getTranslations({ locale, namespace: "moderation" }),
    readSignalsOf(found.entryId),
    getTranslations({ locale, namespace: "admin.signals" }),
  ]);
  const remarks = remarksOn(found.content, clock.now(), found.taken);
  const counts = record && [
    [record.approved, t("record.approved")],
    [record.declined, t("record.declined")],
    [record.asked, t("record.asked")],
  ];
  return (
    <div className="space-y-6 text-sm">
      <section aria-labelledby="checks">
        <h2 id="checks" className="text-base">
          {words("case.checks")}
        </h2>
        {wrong.length === 0 ? <p className="mt-1">{words("case.noChecks")}</p> : null}
        <ul className="mt-1 space-y-1">
          {wrong.map(({ name, message }) => (
            <li key={`${name} ${message}`} className="border-alarm border-s-4 ps-3">
              {message}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="signals">
        <h2 id="signals" className="text-base">
          {standing("title")}
        </h2>
        {signals.length === 0 ? <p className="mt-1">{standing("none")}</p> : <SignalList signals={signals} />}
      </section>
      <section aria-labelledby="remarks">
        <h2 id="remarks" className="text-base">
          {t("remarks.title")}
        </h2>
        {remarks.length === 0 ? <p className="mt-1">{t("remarks.none")}</p> : null}
        <ul className="mt-1 space-y-1">
          {remarks.map(({ key, values }) => (
            <li key={key} className="border-turmeric border-s-4 ps-3">
              {t(`remarks.${key}`, { year: values?.year ?? "" })}
            </li>
          ))}
        </ul>
      </section>
      {record && counts ? (
        <section aria-labelledby="record">
          <h2 id="record" className="text-base">
            {t("record.title")}
          </h2>
          <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 tabular-nums">
            {counts.map(([count, label]) => (
              <div key={label} className="contents">
                <dd className="order-none text-end">{count}</dd>
                <dt className="text-quiet">{label}</dt>
              </div>
            ))}
          </dl>
          <p className="mt-1 text-quiet">
            {t("record.since", { date: shortDay(record.since, locale) })}
            {record.trusted ? `${MIDDLE_DOT}${t("record.trusted")}` : null}
          </p>
        </section>
      ) : null}
    </div>
  );
}
