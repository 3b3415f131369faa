import type { ReactNode, Ref } from "react";
import { fieldId } from "./field";

export type SummarisedError = { name: string; message: string };

type Summary = {
  title: string;
  errors: SummarisedError[];
  /** For client islands, which focus it when it appears without a new page: `ref={(node) => node?.focus()}`. */
  ref?: Ref<HTMLDivElement>;
};

/** All that is wrong with a form, on top of it; each line leads to its field. */
export function ErrorSummary({ title, errors, ref }: Summary) {
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: after a failed submission this is what the person came back for.
    <div role="alert" tabIndex={-1} autoFocus ref={ref} className="border-4 border-alarm p-5">
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            <a href={`#${fieldId(name)}`} className="font-medium text-alarm">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Trouble = Pick<Summary, "title" | "errors"> & {
  /** What is wrong with none of its fields. */
  problem?: string;
};

/** Why a form that sends itself was not taken, on top of it. */
export function FormTrouble({ title, errors, problem }: Trouble) {
  return (
    <>
      <ErrorSummary title={title} errors={errors} />
      {problem ? (
        <Notice tone="error" live>
          {problem}
        </Notice>
      ) : null}
    </>
  );
}

const tones = {
  information: "border-sky bg-sky-wash",
  success: "border-sea bg-sea-wash",
  warning: "border-turmeric bg-turmeric-wash",
  error: "border-alarm bg-alarm-wash",
} as const;

type Notes = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  /** Announced as soon as it appears. */
  live?: boolean;
};

/** Something to know before going on. The words say what it is; the colour only repeats it. */
export function Notice({ tone = "information", title, children, live }: Notes) {
  return (
    <div role={live ? "status" : undefined} className={`border-s-4 px-5 py-4 ${tones[tone]}`}>
      {title ? <p className="font-medium font-title">{title}</p> : null}
      {children ? <div className="max-w-[65ch]">{children}</div> : null}
    </div>
  );
}
