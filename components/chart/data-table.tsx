import type { ReactNode } from "react";

type Props = {
  /** What opens it, and what the table is of. */
  title: string;
  head: string[];
  rows: { name: string; cells: string[] }[];
  children?: ReactNode;
};

/** The numbers behind a chart, one click away: for those who cannot see it, and those who want to know exactly. */
export function DataTable({ title, head, rows, children }: Props) {
  return (
    <details className="mt-3">
      <summary className="py-1 text-sky text-sm underline underline-offset-4">{title}</summary>
      <table className="mt-2 border-collapse text-sm">
        <thead>
          <tr className="border-line border-b align-bottom">
            {head.map((cell, at) => (
              <th
                key={cell}
                scope="col"
                className={`py-1.5 font-medium ${at === 0 ? "pe-4 text-start" : "figures ps-4"}`}
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name} className="border-line border-b">
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]} className="figures py-1 ps-4">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </details>
  );
}
