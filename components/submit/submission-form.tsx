import type { ReactNode } from "react";
import { type Locale, localePath } from "@/lib/i18n/locales";
import { Button } from "../form/button";
import { Honeypot } from "../form/honeypot";
import { Autosave } from "./autosave";
import type { ShownFile } from "./file-groups";
import type { FormContext } from "./form-context";
import { KindGroups } from "./kind-groups";
import { TwinHint } from "./twin-hint";

type Props = {
  form: FormContext;
  entryId: string;
  version: number;
  /** A new id for each time the form is shown. */
  window: string;
  files: ShownFile[];
  /** What stands before the groups of fields. */
  start?: ReactNode;
  send: (form: FormData) => Promise<void>;
  autosave: Parameters<typeof Autosave>[0]["save"];
  /** Finds what the hub may have already of what is typed, and the words around it. */
  twins: Omit<Parameters<typeof TwinHint>[0], "formId">;
  locale: Locale;
  /** Id of who writes: what waits on a device is sent for nobody else. */
  writer: string;
};

/** The form of any kind: what matters first on top, the rest in folds that open by themselves where something is wrong. */
export function SubmissionForm({
  form,
  entryId,
  version,
  window,
  files,
  start,
  send,
  autosave,
  twins,
  locale,
  writer,
}: Props) {
  const { t, content } = form;
  const draft = localePath(locale, `/submit/${content.kind}?entry=${entryId}`);
  return (
    <form id="submission" action={send} className="space-y-10" noValidate>
      <input type="hidden" name="kind" value={content.kind} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="window" value={window} />
      <input type="hidden" name="writer" value={writer} />
      <Honeypot />
      {/* Enter in a text field presses a form's first button: that must be a harmless one. */}
      <button type="submit" name="intent" value="enter" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("buttons.save")}
      </button>
      {start}
      <KindGroups form={{ ...form, underTitle: <TwinHint formId="submission" {...twins} /> }} files={files} />
      <div className="border-line border-t pt-6">
        <p className="mb-5 max-w-[65ch] text-quiet">{t("next")}</p>
        <div className="flex flex-wrap gap-4">
          <Button kind="primary" name="intent" value="submit">
            {t("buttons.submit")}
          </Button>
          <Button name="intent" value="preview">
            {t("buttons.preview")}
          </Button>
          <Button name="intent" value="save">
            {t("buttons.save")}
          </Button>
        </div>
        <Autosave
          formId="submission"
          save={autosave}
          receive={localePath(locale, "/submit/receive")}
          login={`${localePath(locale, "/login")}?next=${encodeURIComponent(draft)}`}
          locale={locale}
          words={{
            savedAt: t("savedAt", { time: "{time}" }),
            saving: t("saving"),
            sending: t("sending"),
            notSaved: t("notSaved"),
            keptHere: t("keptHere"),
            keptToSubmit: t("keptToSubmit"),
            changedElsewhere: t("changedElsewhere"),
          }}
        />
      </div>
    </form>
  );
}
