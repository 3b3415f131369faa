import type { ComponentProps, ReactNode } from "react";
import { describe, Field, type FieldProps, fieldId, Group } from "./field";

export type Option = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Of the label, where it is another than the page's. */
  lang?: string;
};
/** Countries and topics to choose from. */
export type TermChoices = { countries: Option[]; topics: Option[] };
export type OptionGroup = { label: string; options: Option[] };

type Selects = FieldProps & {
  options: (Option | OptionGroup)[];
  /** What stands for "nothing chosen". */
  empty?: string;
} & Omit<ComponentProps<"select">, keyof FieldProps>;

/** One of many. With `multiple`, several of many. */
export function Select({ label, hint, errors, optional, id, options, empty, ...select }: Selects) {
  const field = { name: select.name, label, hint, errors, optional, id };
  return (
    <Field {...field}>
      <select {...select} {...describe(field)} className="control max-w-[40rem]">
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(asOption)}
            </optgroup>
          ) : (
            asOption(option)
          ),
        )}
      </select>
    </Field>
  );
}

function asOption({ value, label, lang }: Option) {
  return (
    <option key={value} value={value} lang={lang}>
      {label}
    </option>
  );
}

type Boxes = Omit<FieldProps, "optional"> & Omit<ComponentProps<"input">, keyof FieldProps>;

/** One yes or no. */
export function Checkbox({ label, hint, errors, id, ...input }: Boxes) {
  const field = { name: input.name, label, hint, errors, id };
  const { id: boxId, ...described } = describe(field);
  return (
    <div className={errors?.length ? "border-s-4 border-alarm ps-4" : undefined}>
      {errors?.length ? (
        <p id={`${boxId}-error`} className="mb-1 font-medium text-alarm">
          {errors.join(" ")}
        </p>
      ) : null}
      <Box {...input} {...described} type="checkbox" id={boxId} label={label} hint={hint} hintId={`${boxId}-hint`} />
    </div>
  );
}

type Choices = FieldProps & { options: Option[]; columns?: boolean };

/** Any of some. */
export function Checkboxes({ options, columns, defaultValue = [], ...field }: Choices & { defaultValue?: string[] }) {
  return <Choices {...field} options={options} columns={columns} type="checkbox" chosen={defaultValue} />;
}

/** One of a few. */
export function Radios({
  options,
  columns,
  defaultValue,
  required,
  ...field
}: Choices & { defaultValue?: string; required?: boolean }) {
  const chosen = defaultValue === undefined ? [] : [defaultValue];
  return <Choices {...field} options={options} columns={columns} type="radio" chosen={chosen} required={required} />;
}

type ChoicesProps = Choices & { type: "checkbox" | "radio"; chosen: string[]; required?: boolean };

function Choices({ options, columns, type, chosen, required, ...field }: ChoicesProps) {
  const first = field.id ?? fieldId(field.name);
  return (
    <Group {...field}>
      <div className={columns ? "gap-x-8 sm:columns-2" : undefined}>
        {options.map(({ value, label, hint, lang }, index) => {
          const id = index === 0 ? first : `${first}-${index}`;
          return (
            <Box
              key={value}
              type={type}
              name={field.name}
              value={value}
              defaultChecked={chosen.includes(value)}
              required={required}
              id={id}
              label={label}
              labelLang={lang}
              hint={hint}
              hintId={`${id}-note`}
              aria-describedby={hint ? `${id}-note` : undefined}
            />
          );
        })}
      </div>
    </Group>
  );
}

type BoxProps = ComponentProps<"input"> & { label: ReactNode; labelLang?: string; hint?: ReactNode; hintId: string };

function Box({ label, labelLang, hint, hintId, ...input }: BoxProps) {
  return (
    <div className="flex break-inside-avoid gap-3 py-1.5">
      <input {...input} className="mt-0.5 size-6 shrink-0" />
      <div>
        <label htmlFor={input.id} lang={labelLang}>
          {label}
        </label>
        {hint ? (
          <p id={hintId} className="text-quiet text-sm">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
