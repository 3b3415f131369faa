import type { ReactNode } from "react";
import type { Content } from "@/lib/catalogue/schema";
import type { Option, OptionGroup } from "../form/choice";
import { withOrigin } from "./origin";

/** What every group of a submission form needs: the content so far, words in the reader's language, and what is wrong. */
export type FormContext<C extends Content = Content> = {
  content: C;
  /** Words of the namespace `submit`. */
  t: (key: string, values?: Record<string, string>) => string;
  /** What is wrong with a field, in the reader's language. */
  errors: (name: string) => string[];
  choices: FormChoices;
  /** What the title, as it is typed, gives rise to. */
  underTitle?: ReactNode;
  /** The repeated group that the writer asked another row of. */
  more?: string;
  /** Where what a field says was filled in from, in the reader's language. */
  origin?: (name: string) => string | undefined;
};

/** The controlled terms to choose from, labelled in the reader's language. */
export type FormChoices = {
  languages: Option[];
  topics: Option[];
  countries: OptionGroup[];
  regions: Option[];
  gcm: Option[];
  sdg: Option[];
  licences: Option[];
  resourceTypes: Option[];
  timeZones: string[];
  /** The hub's own languages, each in its own name. */
  translations: { locale: string; name: string; dir: "ltr" | "rtl" }[];
  /** Label of a country, for corridors. */
  country: (code: string) => string;
};

/** Label, hint, errors and value of a plain text field. */
export function textField<C extends Content>(
  form: FormContext<C>,
  name: keyof C & string,
  { label = name as string, hint }: { label?: string; hint?: boolean } = {},
) {
  const { content, t, errors } = form;
  return {
    name,
    label: t(`fields.${label}`),
    hint: withOrigin(form, name, hint ? t(`hints.${label}`) : undefined),
    errors: errors(name),
    defaultValue: content[name] as string,
  };
}

/** How many rows a repeated group shows: those filled, and one to three empty ones. */
export function rowCount({ more }: Pick<FormContext, "more">, group: string, filled: number, least = 1): number {
  return Math.max(least, filled + 1) + (more === group ? 2 : 0);
}
