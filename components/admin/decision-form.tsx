import { useTranslations } from "next-intl";
import type { DecisionName } from "@/lib/accounts/standing";
import { Button } from "../form/button";
import { Radios } from "../form/choice";
import { TextArea } from "../form/text";

type Props = {
  personId: string;
  possible: DecisionName[];
  action: (form: FormData) => Promise<void>;
  view: { key: string; value: (name: string) => string; errors: (name: string) => string[] };
};

/** What may be decided about a person now, with a reason. */
export function DecisionForm({ personId, possible, action, view }: Props) {
  const t = useTranslations("admin");
  return (
    <form key={view.key} action={action} className="space-y-6" noValidate>
      <input type="hidden" name="person" value={personId} />
      <Radios
        name="decision"
        label={t("decision.which")}
        options={possible.map((name) => ({ value: name, label: t(`decisions.${name}`), hint: t(`hints.${name}`) }))}
        defaultValue={view.value("decision")}
        errors={view.errors("decision")}
        required
      />
      <TextArea
        name="reason"
        label={t("decision.reason")}
        hint={t("decision.reasonHint")}
        errors={view.errors("reason")}
        defaultValue={view.value("reason")}
        maxLength={5000}
        dir="auto"
        required
      />
      <Button kind="primary">{t("decision.submit")}</Button>
    </form>
  );
}
