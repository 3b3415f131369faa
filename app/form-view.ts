import { getTranslations } from "next-intl/server";
import type { SummarisedError } from "@/components/form/messages";
import { returnedForm } from "@/lib/accounts/returned-form";

/** What a page needs of a form that came back: what was typed, and what is wrong in the reader's language. */
export type FormView = {
  /** Changes with every return, so that the page's fields are filled anew: the form's `key`. */
  key: string;
  /** What was typed into a field, or what stands there otherwise. */
  value: (name: string, otherwise?: string) => string;
  list: (name: string, otherwise?: string[]) => string[];
  errors: (name: string) => string[];
  summary: SummarisedError[];
  /** What is wrong with no field in particular. */
  problem: string | null;
};

/** @param back the id in the page's address, if the form came back */
export async function formView(back: string | string[] | undefined): Promise<FormView> {
  const [errors, t] = await Promise.all([getTranslations("errors"), getTranslations("accounts.problems")]);
  const returned = await returnedForm(back);
  const wrong = returned?.failure;
  const messages = new Map(
    Object.entries(wrong?.fields ?? {}).map(([name, list]) => [
      name,
      list.map(({ key, values }) => errors(key, values)),
    ]),
  );
  const general = wrong && messages.size === 0;
  return {
    key: returned && typeof back === "string" ? back : "new",
    value: (name, otherwise = "") => returned?.values[name]?.[0] ?? otherwise,
    list: (name, otherwise = []) => returned?.values[name] ?? otherwise,
    errors: (name) => messages.get(name) ?? [],
    summary: [...messages].flatMap(([name, list]) => list.map((message) => ({ name, message }))),
    problem: general ? t(t.has(wrong.code) ? wrong.code : "other", wrong.values) : null,
  };
}
