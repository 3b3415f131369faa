import type { ReactNode } from "react";

/** A part of the design under the names that it has in the code. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="border-line border-t pt-4 pb-12">
      <h2 className="label mb-5" lang="en" dir="ltr">
        {name}
      </h2>
      {children}
    </section>
  );
}
