import type { ComponentProps } from "react";
import { describe, Field, type FieldProps } from "./field";

/** Widths that say how much is expected; without one a control fills its column. */
const widths = { short: "max-w-32", medium: "max-w-72", long: "max-w-[40rem]" } as const;
type Sized = { width?: keyof typeof widths };

type Inputs = FieldProps & Sized & Omit<ComponentProps<"input">, keyof FieldProps | "width">;

/**
 * One line of text; `type` may be email, password, url, date, datetime-local, number … What is free text runs as its own
 * script does, whatever the page's, unless `dir` says otherwise.
 */
export function TextInput({ label, hint, errors, optional, id, width = "long", ...input }: Inputs) {
  const field = { name: input.name, label, hint, errors, optional, id };
  return (
    <Field {...field}>
      <input
        type="text"
        dir={input.type === undefined ? "auto" : undefined}
        {...input}
        {...describe(field)}
        className={`control ${widths[width]}`}
      />
    </Field>
  );
}

type Areas = FieldProps & Sized & Omit<ComponentProps<"textarea">, keyof FieldProps>;

/** Several lines of text. */
export function TextArea({ label, hint, errors, optional, id, width = "long", ...area }: Areas) {
  const field = { name: area.name, label, hint, errors, optional, id };
  return (
    <Field {...field}>
      <textarea rows={5} dir="auto" {...area} {...describe(field)} className={`control resize-y ${widths[width]}`} />
    </Field>
  );
}

/** A file to send; say in the hint which kinds and how large. */
export function FileInput({ label, hint, errors, optional, id, width = "long", ...input }: Inputs) {
  const field = { name: input.name, label, hint, errors, optional, id };
  return (
    <Field {...field}>
      <input
        {...input}
        {...describe(field)}
        type="file"
        className={`control file:me-3 file:cursor-pointer file:border-0 file:border-edge file:border-e file:bg-transparent file:pe-3 file:font-medium file:font-title file:text-sky ${widths[width]}`}
      />
    </Field>
  );
}
