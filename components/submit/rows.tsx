import type { ReactNode } from "react";
import { Button } from "../form/button";
import { Group } from "../form/field";
import { type FormContext, rowCount } from "./form-context";

type Props = {
  form: FormContext;
  name: string;
  label: string;
  hint?: ReactNode;
  filled: number;
  least?: number;
  row: (position: number) => ReactNode;
};

/** A group that repeats; the button under it saves the draft and shows more rows, with or without JavaScript. */
export function Rows({ form, name, label, hint, filled, least, row }: Props) {
  const count = rowCount(form, name, filled, least);
  return (
    <Group name={name} label={label} hint={hint} errors={form.errors(name)}>
      <ol id={name} className="space-y-4">
        {Array.from({ length: count }, (_, position) => position).map((position) => (
          <li key={position} className="border-line border-s-2 ps-4">
            {row(position)}
          </li>
        ))}
      </ol>
      <MoreButton group={name} label={form.t(`more.${name}`)} />
    </Group>
  );
}

/** One button can name only itself; which group it means travels in its value. */
function MoreButton({ group, label }: { group: string; label: string }) {
  return (
    <Button kind="quiet" name="intent" value={`more:${group}`} formNoValidate className="mt-3">
      {label}
    </Button>
  );
}
