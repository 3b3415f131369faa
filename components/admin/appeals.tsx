import { useLocale, useTranslations } from "next-intl";
import { shownName } from "@/lib/accounts/former-member";
import type { PersonFile } from "@/lib/accounts/people-data";
import { dayOf } from "@/lib/i18n/dates";
import { Button } from "../form/button";
import { TextArea } from "../form/text";

type Props = {
  person: PersonFile;
  answer: (form: FormData) => Promise<void>;
  view: { key: string; value: (name: string) => string; errors: (name: string) => string[] };
};

/** What a blocked person asked, with the form to answer it. */
export function Appeals({ person, answer, view }: Props) {
  const t = useTranslations("admin.appeals");
  const former = useTranslations("leaving")("formerMember");
  const locale = useLocale();
  const open = person.appeals.find(({ answeredAt }) => answeredAt === null)?.id;
  return (
    <ol className="space-y-6">
      {person.appeals.map((appeal) => (
        <li key={appeal.id} className="space-y-3 border-turmeric border-s-4 ps-4">
          <p className="text-quiet text-sm">
            {t("from", { name: person.name, date: dayOf(appeal.createdAt, locale) })}
          </p>
          <p className="max-w-[65ch] whitespace-pre-line" dir="auto">
            {appeal.text}
          </p>
          {appeal.answeredAt ? (
            <div className="border-line border-s-4 ps-4">
              <p className="text-quiet text-sm">
                {t("answered", {
                  name: shownName(appeal.answeredBy?.name, { former, nobody: "" }),
                  date: dayOf(appeal.answeredAt, locale),
                })}
              </p>
              <p className="max-w-[65ch] whitespace-pre-line" dir="auto">
                {appeal.answer}
              </p>
            </div>
          ) : null}
          {appeal.id === open ? (
            <form key={view.key} action={answer} className="space-y-4" noValidate>
              <input type="hidden" name="person" value={person.id} />
              <input type="hidden" name="appeal" value={appeal.id} />
              <TextArea
                name="answer"
                label={t("answer")}
                hint={t("answerHint")}
                errors={view.errors("answer")}
                defaultValue={view.value("answer")}
                maxLength={5000}
                dir="auto"
                required
              />
              <Button>{t("send")}</Button>
            </form>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
