import type { ComponentProps } from "react";
import { TextInput } from "../form/text";

type Input = Omit<ComponentProps<typeof TextInput>, "type" | "name" | "dir" | "required">;

/** An e-mail address: at most 254 characters (RFC 5321 §4.5.3.1, with the brackets of its path). */
export function EmailField(input: Input) {
  return <TextInput autoComplete="email" {...input} type="email" name="email" maxLength={254} dir="ltr" required />;
}

/** A password to be chosen. */
export function NewPasswordField(input: Input) {
  return <TextInput {...input} type="password" name="password" autoComplete="new-password" dir="ltr" required />;
}
