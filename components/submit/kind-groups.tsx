import type { ReactNode } from "react";
import type { Content, EventContent, NewsContent, PublicationContent } from "@/lib/catalogue/schema";
import { Select } from "../form/choice";
import { FileInput, TextArea, TextInput } from "../form/text";
import { GoalsFields, KeywordsField, LanguageField, TopicsField } from "./common-groups";
import { ContributorRows } from "./contributor-rows";
import { DeadlineRows, EventPlace, EventTimes, ProgrammeFields } from "./event-groups";
import { KeptFiles, LinkRows, type ShownFile } from "./file-groups";
import { type FormContext, textField } from "./form-context";
import { CorridorRows, CountriesField } from "./place-groups";
import { IssuedField, PracticeFields, PublicationDetails, ResourceTypeField } from "./publication-groups";
import { TranslationFields } from "./translation-fields";

/** The groups of fields of a kind: what matters first on top, the rest in folds. */
export function KindGroups({ form, files }: { form: FormContext; files: ShownFile[] }) {
  if (isKind(form, "publication")) return <PublicationGroups form={form} files={files} />;
  if (isKind(form, "event")) return <EventGroups form={form} files={files} />;
  return isKind(form, "news") ? <NewsGroups form={form} files={files} /> : null;
}

const details = ["doi", "isbn", "issn", "handle", "container"];

function PublicationGroups({ form, files }: { form: FormContext<PublicationContent>; files: ShownFile[] }) {
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
      <Fold title={t("groups.details")} open={hasErrors(form, details) || details.some((name) => form.origin?.(name))}>
        <PublicationDetails form={form} />
      </Fold>
      <Fold title={t("groups.practice")} open={form.content.resourceType === "practice"}>
        <PracticeFields form={form} />
      </Fold>
      <LastFolds form={form} />
    </>
  );
}

function EventGroups({ form, files }: { form: FormContext<EventContent>; files: ShownFile[] }) {
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

function NewsGroups({ form, files }: { form: FormContext<NewsContent>; files: ShownFile[] }) {
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
  return (
    <div>
      <TextInput {...textField(form, "title", { hint: true })} maxLength={500} required dir="auto" />
      {form.underTitle}
    </div>
  );
}

function FileFields({ form, files }: { form: FormContext; files: ShownFile[] }) {
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
