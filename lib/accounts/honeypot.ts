/*
 * A field that people neither see nor reach, and that programs which fill in whatever a form has do fill in. What comes
 * in it is thrown away; that it came is a signal for the moderators, and refuses nothing.
 */

/** Its name: none that browsers fill in for people. */
export const honeypotField = "comment_url";

/** Whether a form came back with it filled in. */
export function isHoneypotFilled(form: FormData): boolean {
  const typed = form.get(honeypotField);
  return typeof typed === "string" && typed.trim() !== "";
}
