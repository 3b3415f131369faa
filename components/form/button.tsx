import type { ComponentProps } from "react";

const kinds = {
  primary: "button button-primary",
  secondary: "button button-secondary",
  quiet: "button button-quiet",
} as const;
type Kind = { kind?: keyof typeof kinds };

/** Does something. One `primary` on a page. */
export function Button({ kind = "secondary", className = "", ...button }: ComponentProps<"button"> & Kind) {
  return <button type="submit" {...button} className={`${kinds[kind]} ${className}`} />;
}

/** Goes somewhere that matters as much as doing something. */
export function ButtonLink({ kind = "secondary", className = "", children, ...link }: ComponentProps<"a"> & Kind) {
  return (
    <a {...link} className={`${kinds[kind]} ${className}`}>
      {children}
    </a>
  );
}
