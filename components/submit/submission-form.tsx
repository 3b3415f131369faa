import type { ReactNode } from "react";
import type { Content, EventContent, NewsContent, PublicationContent } from "@/lib/catalogue/schema";
import { Button } from "../form/button";
import { Select } from "../form/choice";
import { FileInput, TextArea, TextInput } from "../form/text";
import { Autosave } from "./autosave";
import {
  ContributorRows,
  CorridorRows,
  CountriesField,
  GoalsFields,
  KeptFiles,
  KeywordsField,
  LanguageField,
  LinkRows,
  TopicsField,
  TranslationFields,
} from "./common-groups";
import { DeadlineRows, EventPlace, EventTimes, ProgrammeFields } from "./event-groups";
import { type FormContext, textField } from "./form-context";
import { IssuedField, PracticeFields, PublicationDetails, ResourceTypeField } from "./publication-groups";

type Props = {
  form: FormContext;
  entryId: string;
  version: number;
  /** A new id for each time the form is shown. */
  window: string;
  files: { id: string; name: string; size: string }[];
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

function KindGroups({ form, files }: { form: FormContext; files: Props["files"] }) {
  if (isKind(form, "publication")) return <PublicationGroups form={form} files={files} />;
  if (isKind(form, "event")) return <EventGroups form={form} files={files} />;
  return isKind(form, "news") ? <NewsGroups form={form} files={files} /> : null;
}

function PublicationGroups({ form, files }: { form: FormContext<PublicationContent>; files: Props["files"] }) {
  const { t } = form;
  return (
    <>
      <Essentials form={form}>
        <TitleField form={form} />
        <ContributorRows form={form} label="contributors" />
        <ResourceTypeField form={form} />
        <IssuedField form={form} />
        <TopicsField form={form} />
      </Essentials>
      <Fold title={t("groups.file")} open>
        <FileFields form={form} files={files} />
      </Fold>
      <Fold title={t("groups.text")} open>
        <LanguageField form={form} />
        <TextArea {...textField(form, "abstract")} maxLength={20000} rows={8} />
        <KeywordsField form={form} />
      </Fold>
      <PlacesFold form={form} />
      <Fold title={t("groups.details")} open={hasErrors(form, ["doi", "isbn", "issn", "handle", "container"])}>
        <PublicationDetails form={form} />
      </Fold>
      <Fold title={t("groups.practice")} open={form.content.resourceType === "practice"}>
        <PracticeFields form={form} />
      </Fold>
      <LastFolds form={form} />
    </>
  );
}

function EventGroups({ form, files }: { form: FormContext<EventContent>; files: Props["files"] }) {
  const { t } = form;
  return (
    <>
      <Essentials form={form}>
        <TitleField form={form} />
        <EventTimes form={form} />
        <EventPlace form={form} />
        <TopicsField form={form} />
      </Essentials>
      <Fold title={t("groups.deadlines")} open>
        <DeadlineRows form={form} />
      </Fold>
      <Fold title={t("groups.text")} open>
        <LanguageField form={form} />
        <TextArea {...textField(form, "abstract", { label: "summary" })} maxLength={20000} rows={6} />
        <KeywordsField form={form} />
      </Fold>
      <Fold title={t("groups.people")} open={form.content.contributors.length > 0}>
        <ContributorRows form={form} label="organisers" />
      </Fold>
      <Fold title={t("groups.programme")} open={hasErrors(form, ["body", "reportUrl"])}>
        <ProgrammeFields form={form} />
      </Fold>
      <Fold title={t("groups.file")} open={files.length > 0 || form.content.links.length > 0}>
        <FileFields form={form} files={files} />
      </Fold>
      <PlacesFold form={form} />
      <LastFolds form={form} body={t("fields.programme")} />
    </>
  );
}

function NewsGroups({ form, files }: { form: FormContext<NewsContent>; files: Props["files"] }) {
  const { t } = form;
  return (
    <>
      <Essentials form={form}>
        <TitleField form={form} />
        <TextInput {...textField(form, "date", { hint: true })} width="medium" maxLength={20} dir="ltr" />
        <TextArea {...textField(form, "body", { hint: true })} maxLength={100000} rows={10} />
        <TextInput {...textField(form, "source")} maxLength={300} />
        <TextInput {...textField(form, "sourceUrl")} inputMode="url" maxLength={2000} dir="ltr" />
        <TopicsField form={form} />
      </Essentials>
      <Fold title={t("groups.text")} open>
        <LanguageField form={form} />
        <TextArea {...textField(form, "abstract", { label: "summary" })} maxLength={20000} rows={4} />
        <KeywordsField form={form} />
      </Fold>
      <Fold title={t("groups.file")} open={files.length > 0 || form.content.links.length > 0}>
        <FileFields form={form} files={files} />
      </Fold>
      <PlacesFold form={form} />
      <LastFolds form={form} body={t("fields.body")} />
    </>
  );
}

function Essentials({ form, children }: { form: FormContext; children: ReactNode }) {
  return (
    <section className="space-y-6">
      <h2>{form.t("groups.first")}</h2>
      {children}
    </section>
  );
}

function TitleField({ form }: { form: FormContext }) {
  return <TextInput {...textField(form, "title", { hint: true })} maxLength={500} required dir="auto" />;
}

function FileFields({ form, files }: { form: FormContext; files: Props["files"] }) {
  const { t, errors, choices } = form;
  return (
    <>
      <KeptFiles form={form} files={files} />
      <FileInput
        name="file"
        label={t("fields.file")}
        hint={t("hints.file")}
        errors={errors("file")}
        accept="application/pdf,.pdf"
      />
      <LinkRows form={form} />
      <Select {...textField(form, "licence")} options={choices.licences} empty={t("none")} />
    </>
  );
}

function PlacesFold({ form }: { form: FormContext }) {
  return (
    <Fold title={form.t("groups.places")} open>
      <CountriesField form={form} />
      <CorridorRows form={form} />
    </Fold>
  );
}

function LastFolds({ form, body }: { form: FormContext; body?: string }) {
  const { content, t } = form;
  return (
    <>
      <Fold title={t("groups.goals")} open={content.regions.length + content.gcm.length + content.sdg.length > 0}>
        <GoalsFields form={form} />
      </Fold>
      <Fold title={t("groups.translations")} open={Object.keys(content.translations).length > 0}>
        <TranslationFields form={form} body={body} />
      </Fold>
    </>
  );
}

function Fold({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-line border-t pt-4">
      <summary className="cursor-pointer font-semibold font-title text-lg">{title}</summary>
      <div className="mt-5 space-y-6">{children}</div>
    </details>
  );
}

function isKind<K extends Content["kind"]>(
  form: FormContext,
  kind: K,
): form is FormContext<Extract<Content, { kind: K }>> & FormContext {
  return form.content.kind === kind;
}

function hasErrors(form: Pick<FormContext, "errors">, names: string[]): boolean {
  return names.some((name) => form.errors(name).length > 0);
}
