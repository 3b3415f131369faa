import { renderMarkdown } from "@/lib/catalogue/markdown";
import { textDirection } from "@/lib/i18n/locales";

/** A text in Markdown, in its own language and direction. */
export function Marked({ text, language }: { text: string; language: string }) {
  return (
    <div
      className="reading mt-2"
      lang={language}
      dir={textDirection(language)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown lets no HTML of the text through.
      dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }}
    />
  );
}
