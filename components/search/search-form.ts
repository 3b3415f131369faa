"use client";

import { yearsBetween } from "@/lib/search/form";
import { writeYears } from "@/lib/search/parameters";

/* The search form and the address of its page, which say the same. Addresses are written without their question mark. */

/** The search of an address with what is typed in the form. */
export function withText(form: HTMLFormElement, address: string): URLSearchParams {
  const parameters = new URLSearchParams(address);
  const text = textField(form)?.value.replace(/\s+/g, " ").trim() ?? "";
  if (text === (parameters.get("q") ?? "")) return parameters;
  if (text) parameters.set("q", text);
  else parameters.delete("q");
  parameters.delete("page");
  return parameters;
}

/** The search of an address with what one field of the form says; the same when that is no years yet. */
export function withField(
  form: HTMLFormElement,
  field: HTMLInputElement | HTMLSelectElement,
  address: URLSearchParams,
): URLSearchParams {
  const { name, value } = field;
  const parameters = new URLSearchParams(address);
  if (isSaid(field, parameters)) return parameters;
  if (field.type === "checkbox") {
    const isChecked = (field as HTMLInputElement).checked;
    const others = parameters.getAll(name).filter((each) => each !== value && !(isChecked && excludes(field, each)));
    replace(parameters, name, isChecked ? [...others, value] : others);
  } else if (field.type === "number") {
    const [since = "", until = ""] = ["since", "until"].map((end) => textOf(form, end));
    const range = yearsBetween(since, until);
    if (!range && (since || until)) return parameters;
    replace(parameters, "year", range ? [writeYears(range)] : []);
  } else {
    replace(parameters, name, value ? [value] : []);
  }
  parameters.delete("page");
  return parameters;
}

/** Makes the form say what an address says; a text that is being typed stays. */
export function showSearch(form: HTMLFormElement, address: string, isTyping: boolean): void {
  const parameters = new URLSearchParams(address);
  const text = textField(form);
  if (text && !isTyping && withText(form, address).toString() !== parameters.toString()) {
    text.value = parameters.get("q") ?? "";
  }
  for (const field of form.elements) {
    if (!isField(field) || isSaid(field, parameters)) continue;
    if (field.type === "checkbox") (field as HTMLInputElement).checked = !(field as HTMLInputElement).checked;
    else if (field.type === "number") field.value = yearOf(field, parameters);
    else field.value = parameters.get(field.name) ?? "";
  }
}

export function isField(target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** Whether an address says what a field says. What is hidden or is typed has no say here. */
function isSaid(field: HTMLInputElement | HTMLSelectElement, parameters: URLSearchParams): boolean {
  const said = parameters.getAll(field.name);
  if (field.type === "checkbox") return said.includes(field.value) === (field as HTMLInputElement).checked;
  if (field.type === "number") return yearOf(field, parameters) === field.value;
  if (field instanceof HTMLSelectElement) return said.length === 0 ? field.value === "" : said.includes(field.value);
  return true;
}

function replace(parameters: URLSearchParams, name: string, values: string[]): void {
  parameters.delete(name);
  for (const value of values) parameters.append(name, value);
}

/** What one of the two fields for years says of an address: an end of its only range. */
function yearOf({ name }: { name: string }, parameters: URLSearchParams): string {
  const [range = "", ...others] = parameters.getAll("year");
  if (others.length > 0) return "";
  const [since = "", until = since] = range.split("-");
  return name === "since" ? since : until;
}

/** Of a region and a part of it one is enough: whoever ticks the part does not mean the whole any more. */
function excludes(field: Element, value: string): boolean {
  const own = field.closest("li");
  const boxes = (item: Element | null | undefined) => [...(item?.querySelectorAll("input") ?? [])];
  const below = boxes(own?.querySelector("ul")).map((box) => box.value);
  const above: string[] = [];
  for (let item = own?.parentElement?.closest("li"); item; item = item.parentElement?.closest("li")) {
    const [box] = boxes(item);
    if (box) above.push(box.value);
  }
  return below.includes(value) || above.includes(value);
}

function textField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("[name=q]");
}

function textOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return isField(field as Element | null) ? (field as HTMLInputElement).value : "";
}
