/** What is measured under one name. */
export type Metric = {
  /** Letters, digits and underscores; with its unit at the end ("hub_index_backlog_age_seconds"). */
  name: string;
  /** A sentence, for whoever draws it. */
  help: string;
  /** A gauge goes up and down, a counter only up, until the process starts anew. */
  type: "gauge" | "counter";
  samples: { labels?: Record<string, string>; value: number }[];
};

export const prometheusType = "text/plain; version=0.0.4; charset=utf-8";

/** Measurements as Prometheus reads them (its text format, version 0.0.4); a metric without samples is left out. */
export function writeMetrics(metrics: Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) => {
      const lines = samples.map(({ labels = {}, value }) => `${name}${labelled(labels)} ${value}`);
      return [`# HELP ${name} ${escaped(help)}`, `# TYPE ${name} ${type}`, ...lines, ""].join("\n");
    })
    .join("");
}

function labelled(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value).replaceAll('"', '\\"')}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}
