/** What is counted of an entry: its page opened, an attached file fetched, its reference fetched for a manager. */
export const metrics = ["views", "downloads", "exports"] as const;
export type Metric = (typeof metrics)[number];

/** How often entries were used on one day: "2026-11-24", in UTC. */
export type DayOfUse = { entryId: string; day: string } & Record<Metric, number>;
