import { getTranslations } from "next-intl/server";
import type { SummarisedError } from "@/components/form/messages";
import type { FormChoices, FormContext } from "@/components/submit/form-context";
import type { FieldErrors } from "@/lib/base/errors";
import type { Content } from "@/lib/catalogue/schema";
import { type Locale, localeNames, locales, textDirection } from "@/lib/i18n/locales";
import { vocabulary } from "@/lib/vocabulary/data";
import type { Scheme, Term } from "@/lib/vocabulary/terms";

/** The controlled terms of the submission forms, in the reader's language. */
export async function formChoices(locale: Locale): Promise<FormChoices> {
  const terms = await vocabulary();
  const option = (term: Term) => ({ value: term.code, label: terms.label(term.id, locale) });
  const options = (scheme: Scheme) => terms.list(scheme, locale).map(option);
  const numbered = (scheme: Scheme) =>
    terms
      .list(scheme, locale)
      .map((term) => ({ value: term.code, label: `${term.code}. ${terms.label(term.id, locale)}` }));
  const countries = terms.list("COUNTRY", locale);
  const regions = terms.list("REGION", locale).map((region) => ({
    label: terms.label(region.id, locale),
    options: countries.filter(({ parentId }) => parentId === region.id).map(option),
  }));
  return {
    languages: options("LANGUAGE"),
    topics: options("TOPIC"),
    countries: regions.filter((region) => region.options.length > 0),
    regions: options("REGION"),
    gcm: numbered("GCM"),
    sdg: numbered("SDG"),
    licences: options("LICENCE"),
    resourceTypes: options("RESOURCE_TYPE"),
    timeZones: Intl.supportedValuesOf("timeZone"),
    translations: locales.map((code) => ({ locale: code, name: localeNames[code], dir: textDirection(code) })),
    country: (code) => {
      const country = terms.find("COUNTRY", code);
      return country ? terms.label(country.id, locale) : code;
    },
  };
}

/** Words, choices and errors for one form, and the summary of what is wrong with it. */
export async function formContext(
  content: Content,
  wrong: FieldErrors,
  locale: Locale,
  { more, origin }: Pick<FormContext, "more" | "origin"> = {},
): Promise<{ form: FormContext; summary: SummarisedError[] }> {
  const [t, errorText, choices] = await Promise.all([
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "errors" }),
    formChoices(locale),
  ]);
  const errors = (name: string) => (wrong[name] ?? []).map(({ key, values }) => errorText(key, values));
  const summary = Object.keys(wrong).flatMap((name) =>
    errors(name).map((message) => ({
      name: controlOf(name),
      message: errorText("labelled", { label: t(`fields.${labelOf(name)}`), message }),
    })),
  );
  return { form: { content, t: t as FormContext["t"], errors, choices, more, origin }, summary };
}

/** A corridor's error stands beside its origin. */
function controlOf(name: string): string {
  return /^corridors\.\d+$/.test(name) ? `${name}.from` : name;
}

const rowLabels: Record<string, string> = {
  "contributors.name": "contributorName",
  "contributors.orcid": "contributorOrcid",
  "links.url": "linkUrl",
  "deadlines.on": "deadlineOn",
  "translations.title": "title",
};

/** Which label a field stands under: "contributors.0.name" under that of a contributor's name. */
function labelOf(name: string): string {
  const [group = "", , part] = name.split(".");
  return part ? (rowLabels[`${group}.${part}`] ?? group) : group;
}
