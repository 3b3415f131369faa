import { Button } from "../form/button";
import { Autosave } from "./autosave";
import type { ShownFile } from "./file-groups";
import type { FormContext } from "./form-context";
import { KindGroups } from "./kind-groups";

type Props = {
  form: FormContext;
  entryId: string;
  version: number;
  /** A new id for each time the form is shown. */
  window: string;
  files: ShownFile[];
  send: (form: FormData) => Promise<void>;
  autosave: Parameters<typeof Autosave>[0]["save"];
  locale: string;
};

/** The form of any kind: what matters first on top, the rest in folds that open by themselves where something is wrong. */
export function SubmissionForm({ form, entryId, version, window, files, send, autosave, locale }: Props) {
  const { t, content } = form;
  return (
    <form id="submission" action={send} className="space-y-10" noValidate>
      <input type="hidden" name="kind" value={content.kind} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="window" value={window} />
      {/* Enter in a text field presses a form's first button: that must be the harmless one. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("buttons.save")}
      </button>
      <KindGroups form={form} files={files} />
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
          locale={locale}
          words={{
            savedAt: t("savedAt", { time: "{time}" }),
            saving: t("saving"),
            notSaved: t("notSaved"),
            changedElsewhere: t("changedElsewhere"),
          }}
        />
      </div>
    </form>
  );
}
