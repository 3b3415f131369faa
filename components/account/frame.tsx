import type { ReactNode } from "react";
import { ErrorSummary, Notice, type SummarisedError } from "@/components/form/messages";

type Frame = { title: string; intro?: ReactNode; children: ReactNode };

/** A page of one column: a title, what it is about, and a form. */
export function AccountFrame({ title, intro, children }: Frame) {
  return (
    <div className="wrap space-y-6 py-10">
      <h1>{title}</h1>
      {intro ? <p className="max-w-[65ch]">{intro}</p> : null}
      {children}
    </div>
  );
}

type Problems = { title: string; view: { summary: SummarisedError[]; problem: string | null } };

/** What is wrong with a form that came back, above it. */
export function FormProblems({ title, view }: Problems) {
  return (
    <>
      <ErrorSummary title={title} errors={view.summary} />
      {view.problem ? (
        <div role="alert">
          <Notice tone="error">{view.problem}</Notice>
        </div>
      ) : null}
    </>
  );
}
