import MarkdownIt from "markdown-it";

/**
 * Members' texts: no HTML passes, links lead only to web and mail addresses and get no weight from search engines,
 * images (which would be fetched from strangers) become links, and headings start below the page's own.
 */
const markdown = new MarkdownIt("default", { html: false, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:)/i.test(address.trim());
markdown.disable(["image", "table"]);
const PAGE_LEVELS = 2;

markdown.core.ruler.push("hub", ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === "heading_open" || token.type === "heading_close") {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + PAGE_LEVELS)}`;
    }
    for (const child of token.children ?? []) {
      if (child.type === "link_open") child.attrSet("rel", "nofollow noopener");
    }
  }
});

/** HTML of a text in Markdown (CommonMark), safe to show as it is. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
