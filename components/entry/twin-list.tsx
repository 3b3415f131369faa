import type { ReactNode } from "react";
import { MIDDLE_DOT } from "@/lib/i18n/lists";
import { textDirection } from "@/lib/i18n/locales";

/** An entry that may be the same work as another, in words. */
export type TwinLine = {
  entryId: string;
  title: string;
  /** Of the title. */
  language: string;
  href: string;
  names: string;
  year: string;
  /** Where it stands, of what readers do not see. */
  state: string;
  /** How sure that is, and why. */
  why: string;
};

type Props = {
  twins: TwinLine[];
  /** Links leave what is being typed alone. */
  newWindow?: boolean;
  /** What can be done about each. */
  more?: (twin: TwinLine) => ReactNode;
};

/** Entries that may be the same work, each with how sure that is, and why. */
export function TwinList({ twins, newWindow, more }: Props) {
  return (
    <ul className="space-y-3">
      {twins.map((twin) => (
        <li key={twin.entryId}>
          <a href={twin.href} className="font-medium" {...(newWindow && { target: "_blank", rel: "noopener" })}>
            <bdi lang={twin.language} dir={textDirection(twin.language)}>
              {twin.title}
            </bdi>
          </a>
          <p className="text-quiet text-sm">
            {twin.names ? (
              <>
                <bdi>{twin.names}</bdi>
                {MIDDLE_DOT}
              </>
            ) : null}
            {[twin.year, twin.state].filter(Boolean).join(MIDDLE_DOT)}
          </p>
          <p className="text-sm">{twin.why}</p>
          {more?.(twin)}
        </li>
      ))}
    </ul>
  );
}
