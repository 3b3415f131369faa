import type { ReactNode } from "react";

/*
 * The controls of every form: components/form/*.
 *
 *   <TextInput name="title" label={t("title")} hint={t("titleHint")} errors={["Fill this in."]} defaultValue="…" />
 *
 * All take `name`, `label`, and, where they apply, `hint`, `errors` (sentences in the reader's language), `optional`
 * (the word "optional" in the reader's language, shown behind the label) and `defaultValue`; what they do not name goes
 * to the HTML control (`autoComplete`, `inputMode`, `lang`, `dir`, `maxLength`, `required`, `onChange` …). The id of a
 * control is `fieldId(name)`, also of the first box of a group: `ErrorSummary` links to it.
 *
 *   field.tsx     Field, Group (fieldset and legend), fieldId, describe
 *   text.tsx      TextInput (any `type`), TextArea, FileInput
 *   choice.tsx    Select, Checkbox, Checkboxes, Radios
 *   button.tsx    Button, ButtonLink; kind = primary (one on a page) | secondary | quiet
 *   messages.tsx  ErrorSummary, Notice
 *
 * They have no state and no texts of their own, and work the same in server components and in client islands.
 */

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  optional?: string;
  /** When two forms of a page have a field of one name; otherwise left out. */
  id?: string;
};

/** The id of the control with a name, "field-links-0-url" for `links[0].url`. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^a-zA-Z0-9]+/g, "-").replace(/-$/, "")}`;
}

/** What ties a control to its label, hint and errors. */
export function describe({ name, hint, errors, id = fieldId(name) }: FieldProps) {
  const described = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": errors?.length ? (true as const) : undefined,
  };
}

/** A label, its control, its hint and its errors. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = field.id ?? fieldId(field.name);
  return (
    <div className={field.errors?.length ? "border-s-4 border-alarm ps-4" : undefined}>
      <label htmlFor={id} className="mb-1 block font-title font-medium">
        {field.label} <Optional word={field.optional} />
      </label>
      <Notes {...field} id={id} />
      {children}
    </div>
  );
}

/** Several controls under one question. */
export function Group({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = field.id ?? fieldId(field.name);
  return (
    <fieldset
      aria-describedby={describe(field)["aria-describedby"]}
      className={field.errors?.length ? "border-s-4 border-alarm ps-4" : undefined}
    >
      <legend className="mb-1 font-title font-medium">
        {field.label} <Optional word={field.optional} />
      </legend>
      <Notes {...field} id={id} />
      {children}
    </fieldset>
  );
}

function Optional({ word }: { word?: string }) {
  return word ? <span className="font-normal text-quiet text-sm">({word})</span> : null;
}

function Notes({ id, hint, errors }: { id: string; hint?: ReactNode; errors?: string[] }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="mb-2 max-w-[65ch] text-quiet text-sm">
          <Note>{hint}</Note>
        </p>
      ) : null}
      {errors?.length ? (
        <p id={`${id}-error`} className="mb-2 font-medium text-alarm">
          <Note>{errors.join(" ")}</Note>
        </p>
      ) : null}
    </>
  );
}

/** A sample date that breaks at its hyphens reads like two, above all among words from right to left. */
function Note({ children }: { children: ReactNode }) {
  if (typeof children !== "string") return children;
  return children.split(/(\d{4}(?:-\d\d)+)/).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence.
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
