/** What a suggestion leads to. */
export const suggestionTypes = ["corridor", "country", "topic", "person", "institution", "entry"] as const;
export type SuggestionType = (typeof suggestionTypes)[number];

/** One line below a search box. Texts are plain: whoever shows them escapes them. */
export type Suggestion = {
  type: SuggestionType;
  /** In the reader's language; of an entry its title, of a person the name as it is written. */
  label: string;
  /** The other name under which a topic or country was found; authors and year of an entry. */
  detail?: string;
  /** Of the other name: BCP 47. */
  detailLanguage?: string;
  /** Of the label, where it is not the reader's: BCP 47. */
  language?: string;
  /** Published entries that it leads to, where they were counted. */
  count?: number;
  /** A path with the language's prefix. */
  href: string;
};
