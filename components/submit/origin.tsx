import type { ReactNode } from "react";
import type { FormContext } from "./form-context";

/** A field's hint and, where it was filled in from elsewhere, where from. */
export function withOrigin({ origin }: Pick<FormContext, "origin">, name: string, hint?: ReactNode): ReactNode {
  const from = origin?.(name);
  if (!from) return hint;
  return (
    <>
      {hint ? <span className="block">{hint}</span> : null}
      <span className="mt-1 block w-fit border-turmeric border-s-4 ps-2 text-ink">{from}</span>
    </>
  );
}
