/** What the last action said, in the address of the page that follows; everything else there is the queue's filter. */
const newsNames = ["done", "was", "problem", "back", "quote"] as const;
type News = Partial<Record<(typeof newsNames)[number], string>>;

/** Splits a desk page's parameters into the queue's filter, as an address's query, and the news of the last action. */
export function filterAddress(query: Record<string, string | string[] | undefined>): { filter: string; news: News } {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  const isNews = ([name]: [string, string]) => (newsNames as readonly string[]).includes(name);
  return {
    filter: new URLSearchParams(given.filter((entry) => !isNews(entry))).toString(),
    news: Object.fromEntries(given.filter(isNews)),
  };
}
