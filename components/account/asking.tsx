import { useLocale, useTranslations } from "next-intl";
import { dayOf } from "@/lib/i18n/dates";
import { Button } from "../form/button";
import type { SummarisedError } from "../form/messages";
import { TextArea } from "../form/text";
import { FormProblems } from "./frame";

/** What the administrators gave as the reason, word for word. */
export function AdministratorsWords({ reason }: { reason: string | null }) {
  const t = useTranslations("blocked");
  if (!reason) return null;
  return (
    <section aria-labelledby="reason">
      <h2 id="reason">{t("reason")}</h2>
      <blockquote className="mt-2 max-w-[65ch] whitespace-pre-line border-turmeric border-s-4 ps-4" dir="auto">
        {reason}
      </blockquote>
    </section>
  );
}

type AskProps = {
  ask: (form: FormData) => Promise<void>;
  /** What stands above what is wrong. */
  problems: string;
  view: {
    key: string;
    value: (name: string) => string;
    errors: (name: string) => string[];
    summary: SummarisedError[];
    problem: string | null;
  };
};

/** The form by which a blocked or held person writes to the administrators. */
export function AskAdministrators({ ask, view, problems }: AskProps) {
  const t = useTranslations("blocked");
  return (
    <section aria-labelledby="ask" className="space-y-4">
      <h2 id="ask">{t("ask")}</h2>
      <p className="max-w-[65ch]">{t("askIntro")}</p>
      <FormProblems title={problems} view={view} />
      <form key={view.key} action={ask} className="space-y-4" noValidate>
        <TextArea
          name="text"
          label={t("text")}
          errors={view.errors("text")}
          defaultValue={view.value("text")}
          maxLength={5000}
          dir="auto"
          required
        />
        <Button kind="primary">{t("submit")}</Button>
      </form>
    </section>
  );
}

type Appeal = { id: string; text: string; createdAt: Date; answer: string | null; answeredAt: Date | null };

/** What they asked, each with the answer. */
export function AskedBefore({ appeals }: { appeals: Appeal[] }) {
  const t = useTranslations("blocked");
  const locale = useLocale();
  if (appeals.length === 0) return null;
  return (
    <section aria-labelledby="before" className="space-y-4">
      <h2 id="before">{t("before")}</h2>
      <ol className="space-y-5">
        {appeals.map(({ id, text, createdAt, answer, answeredAt }) => (
          <li key={id} className="max-w-[65ch] space-y-2 border-line border-s-4 ps-4">
            <p className="text-quiet text-sm">{dayOf(createdAt, locale)}</p>
            <p className="whitespace-pre-line" dir="auto">
              {text}
            </p>
            {answeredAt ? (
              <>
                <p className="text-quiet text-sm">{t("answer", { date: dayOf(answeredAt, locale) })}</p>
                <p className="whitespace-pre-line" dir="auto">
                  {answer}
                </p>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
