import type { Suggestion } from "@/lib/catalogue/suggestion";
import { textDirection } from "@/lib/i18n/locales";
import { wholeNumber } from "@/lib/i18n/numbers";
import { Marked } from "./marked";
import { typedPart } from "./typed-part";

export type SuggestionWords = {
  label: string;
  /** How many there are; holds "{count}". */
  count: string;
  types: Record<Suggestion["type"], string>;
};

type Props = {
  typed: string;
  /** Those of a type together. */
  suggestions: Suggestion[];
  words: SuggestionWords;
  locale: string;
  shown: boolean;
  active: number;
  optionId: (position: number) => string;
  onChosen: () => void;
};

/** The list below a search box, and a line that says how long it is for those who do not see it. */
export function Suggestions({ typed, suggestions, words, locale, shown, active, optionId, onChosen }: Props) {
  const types = [...new Set(suggestions.map(({ type }) => type))];
  return (
    <>
      <p role="status" className="sr-only">
        {shown ? words.count.replace("{count}", String(suggestions.length)) : ""}
      </p>
      <div
        id="search-suggestions"
        role="listbox"
        aria-label={words.label}
        hidden={!shown}
        className="suggestions"
        // The field keeps the focus, so that one can type on.
        onMouseDown={(event) => event.preventDefault()}
      >
        {types.map((type) => (
          // biome-ignore lint/a11y/useSemanticElements: in a listbox a fieldset is no group of options.
          <div key={type} role="group" aria-labelledby={`suggested-${type}`}>
            <p id={`suggested-${type}`} role="presentation" className="label">
              {words.types[type]}
            </p>
            {suggestions.map((one, position) =>
              one.type === type ? (
                // Scripts choose an option by pressing it; a link is also opened as links are.
                <a
                  key={one.href}
                  id={optionId(position)}
                  role="option"
                  aria-selected={position === active}
                  href={one.href}
                  tabIndex={-1}
                  onClick={onChosen}
                >
                  {/* Around it, so that the lines of a title in another script begin where the list does. */}
                  <span>
                    <bdi {...inOwn(one.language)}>
                      <Marked pieces={typedPart(one.label, typed)} />
                    </bdi>
                  </span>
                  {one.detail ? (
                    <small>
                      <bdi {...inOwn(one.detailLanguage)}>
                        <Marked
                          pieces={
                            one.detailLanguage ? typedPart(one.detail, typed) : [{ text: one.detail, found: false }]
                          }
                        />
                      </bdi>
                    </small>
                  ) : null}
                  {one.count === undefined ? null : <small className="ms-auto">{wholeNumber(one.count, locale)}</small>}
                </a>
              ) : null,
            )}
          </div>
        ))}
      </div>
    </>
  );
}

function inOwn(language: string | undefined) {
  return language ? { lang: language, dir: textDirection(language) } : {};
}
