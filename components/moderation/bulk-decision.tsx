import { useTranslations } from "next-intl";
import { bulkAtMost } from "@/lib/moderation/workflow";
import { Button } from "../form/button";
import { type Option, Radios, Select } from "../form/choice";
import { TextArea } from "../form/text";

type Props = {
  /** Entries that match the filter. */
  total: number;
  topics: Option[];
  /** The form as it came back, when it did. */
  view: {
    value: (name: string, otherwise?: string) => string;
    errors: (name: string) => string[];
    summary: unknown[];
  };
};

/** One decision on several entries: those ticked, or all that the filter finds. */
export function BulkDecision({ total, topics, view }: Props) {
  const t = useTranslations("moderation");
  return (
    <details open={view.summary.length > 0} className="border-line border-t pt-4">
      <summary className="cursor-pointer font-semibold font-title text-lg">{t("bulk.title")}</summary>
      <div className="mt-5 space-y-6">
        <p className="max-w-[65ch] text-quiet">{t("bulk.hint")}</p>
        <Radios
          name="scope"
          label={t("bulk.scope")}
          defaultValue={view.value("scope", "chosen")}
          options={[
            { value: "chosen", label: t("bulk.chosen") },
            { value: "all", label: t("bulk.all", { count: total, most: bulkAtMost }) },
          ]}
        />
        <Select name="topics" label={t("bulk.topics")} options={topics} empty="—" defaultValue={view.value("topics")} />
        <TextArea
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          errors={view.errors("reason")}
          defaultValue={view.value("reason")}
          maxLength={5000}
          rows={3}
          dir="auto"
        />
        <div className="flex flex-wrap gap-4">
          {(["approve", "requestChanges", "decline"] as const).map((name) => (
            <Button key={name} name="transition" value={name} kind={name === "approve" ? "primary" : "secondary"}>
              {t(`transitions.${name}`)}
            </Button>
          ))}
        </div>
      </div>
    </details>
  );
}
