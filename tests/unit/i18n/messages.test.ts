import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";
import { type Computed, computedKeys, fieldErrors, handed } from "./computed-keys";
import { anatomy, flatMessages, namespacesOf, type Plural } from "./messages-on-disk";
import { sameInBoth } from "./same-in-both";
import { type Ask, asksOf, readAsFile, sourceFile, sourceFiles, textsIn, wordsInMarkup } from "./source-code";

const english = flatMessages(defaultLocale);
const translations = locales.filter((locale) => locale !== "en");

/** What a check says of each message of a language, where it says anything. */
function complaints(locale: Locale, check: (message: string, key: string) => string | undefined): string[] {
  return [...flatMessages(locale)].flatMap(([key, message]) => {
    const complaint = check(message, key);
    return complaint === undefined ? [] : [`${key}: ${complaint}`];
  });
}

describe.each(translations)("the messages in %s", (locale) => {
  it("are in the same files as the English", () => {
    expect(namespacesOf(locale)).toEqual(namespacesOf(defaultLocale));
  });

  it("are all there, and no others", () => {
    const keys = new Set(flatMessages(locale).keys());
    expect({
      missing: [...english.keys()].filter((key) => !keys.has(key)),
      extra: [...keys].filter((key) => !english.has(key)),
    }).toEqual({ missing: [], extra: [] });
  });

  it("take what the English take", () => {
    const wrong = complaints(locale, (message, key) => {
      const original = english.get(key);
      if (original === undefined) return undefined;
      const [wanted, taken] = [anatomy(original).arguments.join(", "), anatomy(message).arguments.join(", ")];
      return wanted === taken ? undefined : `takes (${taken}), English (${wanted})`;
    });
    expect(wrong).toEqual([]);
  });

  it("are not left in English", () => {
    const wrong = complaints(locale, (message, key) =>
      message === english.get(key) && /\p{L}/u.test(wordsOf(message)) && !sameInBoth[locale].has(message)
        ? message
        : undefined,
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(locales)("every message in %s", (locale) => {
  it("can be written", () => {
    const wrong = complaints(locale, (message, key) => {
      const problems: string[] = [];
      const t = createTranslator({
        locale,
        messages: { key: message } as Record<string, string>,
        onError: (error) => problems.push(error.message),
      });
      const written = t.markup("key", anatomy(message).sample as Parameters<typeof t.markup>[1]);
      if (/[{}]/.test(written)) problems.push(`is written as ${written}`);
      if (!message.trim()) problems.push(`${key} is empty`);
      return problems.join("; ") || undefined;
    });
    expect(wrong).toEqual([]);
  });

  it("has the plural forms of its language", () => {
    const wrong = complaints(
      locale,
      (message) =>
        anatomy(message)
          .plurals.flatMap((plural) => gapsIn(plural, locale))
          .join("; ") || undefined,
    );
    expect(wrong).toEqual([]);
  });
});

describe("the checks of messages", () => {
  it("see what is wrong with a plural", () => {
    const gaps = (message: string) => anatomy(message).plurals.flatMap((plural) => gapsIn(plural, "ar"));
    expect(gaps("{n, plural, one {يوم} other {# يوم}}")).toEqual(["{n} lacks two, few, many"]);
    expect(gaps("{n, plural, =0 {-} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}")).toEqual([]);
    expect(gaps("{n, plural, one {التحرير} other {التحرير}}")).toEqual([]);
    expect(() => anatomy("{n, plural, one {يوم}")).toThrow();
  });

  it("see what a message takes, inside plurals and choices too", () => {
    const message = "{who, select, a {<b>{x}</b>} other {{n, plural, one {# {y}} other {#}}}} {on, date}";
    expect(anatomy(message).arguments).toEqual(["<b>", "n", "on", "who select a|other", "x", "y"]);
  });

  it("see what code asks for", () => {
    const code = `
      const t = useTranslations("accounts");
      const [words, rest] = await Promise.all([getTranslations({ locale, namespace: "mail.dev" }), other()]);
      const done = \`done.\${query}\`;
      t(old ? "a.b" : "c"); t.rich(\`kinds.\${kind}.x\`); t(done); t.has("d"); form.words("e"); rest("f");
      (await getTranslations("site"))("name");
    `;
    const asked = asksOf(sourceFile("app/page.ts", code), []).flatMap(({ namespaces, keys }) =>
      fullKeys(namespaces, keys),
    );
    expect(asked).toEqual([
      "accounts.a.b",
      "accounts.c",
      "accounts.kinds.*.x",
      "accounts.done.*",
      "mail.dev.e",
      "site.name",
    ]);
  });

  it("see what code reads from a file of messages", () => {
    const code = `import en from "@/lib/i18n/messages/en/failure.json"; const { title, text } = en;`;
    expect(readAsFile(sourceFile("components/failure.tsx", code))).toEqual(
      expect.arrayContaining(["failure.title", "failure.text"]),
    );
    expect(readAsFile(sourceFile("components/page.tsx", `const { title } = en;`))).toEqual([]);
  });

  it("see words in the markup", () => {
    const code = `
      <p title="Tip" className="big">
        Hello{" · "}{there ? "you" : null}{\`\${n} left\`}&ensp;<b>{t("x")}</b> – 3
        <Row label="contributors" hint="Two words" name="any" />
      </p>`;
    const found = wordsInMarkup(sourceFile("app/page.tsx", code)).map(({ words }) => words);
    expect(found.sort()).toEqual(["Hello", "Tip", "Two words", "left", "you"]);
    const metadata = sourceFile("app/page.tsx", `export const metadata = { title: "A page", robots: "noindex" };`);
    expect(wordsInMarkup(metadata).map(({ words }) => words)).toEqual(["A page"]);
  });
});

describe("the code and the English messages", () => {
  const sources = sourceFiles();
  const asks = sources.flatMap((source) => asksOf(source, handed));
  const flatErrors = [...english.keys()].filter((key) => /^errors\.[^.]+$/.test(key));
  const documented: Computed[] = [...computedKeys, { ...fieldErrors, of: [] }];

  it("agree on whose words each translator speaks", () => {
    // A translator that is handed on as a value belongs into `handed`.
    expect(asks.filter(({ namespaces }) => namespaces.length === 0).map(placeOf)).toEqual([]);
  });

  it("have every key that is asked for", () => {
    const absent = asks.flatMap((ask) =>
      ask.keys
        .filter((key) => !key.includes("*") && ask.namespaces.length > 0)
        .filter((key) => !fullKeys(ask.namespaces, [key]).some((full) => english.has(full)))
        .map((key) => `${placeOf(ask)}: ${fullKeys(ask.namespaces, [key]).join(" or ")}`),
    );
    expect(absent).toEqual([]);
  });

  it("have every key that is put together", () => {
    const absent = documented.flatMap(({ call, of = [] }) =>
      expand(call, of)
        .filter((key) => !english.has(key))
        .map((key) => `${call}: ${key}`),
    );
    expect([...new Set(absent)]).toEqual([]);
  });

  it("put keys together only as documented", () => {
    // A new way belongs into `computedKeys`, with all that the computed part can be.
    const unknown = asks.flatMap((ask) =>
      ask.keys
        .filter((key) => key.includes("*"))
        .filter((key) => !fullKeys(ask.namespaces, [key]).some((call) => isDocumented(call, key, ask.file, documented)))
        .map((key) => `${placeOf(ask)}: ${fullKeys(ask.namespaces, [key]).join(" or ")}`),
    );
    expect(unknown).toEqual([]);
  });

  it("document no way of putting keys together that is gone", () => {
    const gone = documented.flatMap(({ call, where }) =>
      where
        .filter((file) => !asks.some((ask) => ask.file === file && fullKeys(ask.namespaces, ask.keys).includes(call)))
        .map((file) => `${file}: ${call}`),
    );
    expect(gone).toEqual([]);
  });

  it("have an error message for every field error", () => {
    const named = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\binvalidField\(\s*[^,()]+,\s*"(\w+)"/g)].map((match) => `${file}: errors.${match[1]}`),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((place) => !english.has(place.split(": ")[1] ?? ""))).toEqual([]);
  });

  it("leave no message unused", () => {
    const texts = new Set(sources.flatMap(textsIn));
    const used = new Set([
      ...asks.flatMap(({ namespaces, keys }) => fullKeys(namespaces, keys)),
      ...documented.flatMap(({ call, of = [], ifThere = [] }) => expand(call, [...of, ...ifThere])),
      // Keys of field errors are data: the code that finds the error names the key.
      ...flatErrors.filter((key) => texts.has(key.slice("errors.".length))),
      ...sources.flatMap((source) => readAsFile(source).filter((key) => english.has(key))),
    ]);
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it("leave no words in the markup", () => {
    const names = new Set(["ORCID", "UTC"]);
    const left = sources.flatMap(wordsInMarkup).filter(({ words }) => !names.has(words));
    expect(left.map(({ place, words }) => `${place}: ${words}`)).toEqual([]);
  });
});

function wordsOf(message: string): string {
  return anatomy(message).words;
}

/**
 * The forms that a plural lacks. English, French, Spanish and Portuguese need `one` and `other` (their CLDR `many`
 * begins at a million), Arabic all of CLDR's but `zero`, where `other` or `=0` reads well. One text for all numbers
 * needs no forms.
 */
function gapsIn({ name, ordinal, forms }: Plural, locale: Locale): string[] {
  const needed = ordinal ? ["other"] : locale === "ar" ? ["one", "two", "few", "many", "other"] : ["one", "other"];
  if (new Set(forms.values()).size === 1) return [];
  const gaps = needed.filter((category) => !forms.has(category) && !forms.has(exact[category] ?? ""));
  return gaps.length > 0 ? [`{${name}} lacks ${gaps.join(", ")}`] : [];
}

const exact: Record<string, string> = { one: "=1", two: "=2" };

function fullKeys(namespaces: string[], keys: string[]): string[] {
  return namespaces.flatMap((namespace) => keys.map((key) => (namespace ? `${namespace}.${key}` : key)));
}

/** A key that says nothing of itself (`t(key)`) is documented for each file by itself. */
function isDocumented(call: string, key: string, file: string, documented: Computed[]): boolean {
  return documented.some((one) => one.call === call && (key !== "*" || one.where.includes(file)));
}

function expand(call: string, values: readonly string[]): string[] {
  return values.map((value) => call.replace("*", value));
}

function placeOf({ file, line }: Ask): string {
  return `${file}:${line}`;
}
