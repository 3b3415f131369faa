import { expect, test } from "vitest";
import { writeMetrics } from "@/lib/base/prometheus";

test("measurements are lines with a name, labels and a value, each name said once what it is", () => {
  const text = writeMetrics([
    {
      name: "hub_entries",
      help: "Published\\entries\nby kind",
      type: "gauge",
      samples: [
        { labels: { kind: 'a "b"\\\n', of: "c" }, value: 12 },
        { labels: { kind: "news" }, value: 0 },
      ],
    },
    { name: "hub_nothing", help: "Not measured", type: "gauge", samples: [] },
    { name: "process_cpu_seconds_total", help: "Time", type: "counter", samples: [{ value: 1.5 }] },
  ]);
  expect(text).toBe(
    [
      "# HELP hub_entries Published\\\\entries\\nby kind",
      "# TYPE hub_entries gauge",
      'hub_entries{kind="a \\"b\\"\\\\\\n",of="c"} 12',
      'hub_entries{kind="news"} 0',
      "# HELP process_cpu_seconds_total Time",
      "# TYPE process_cpu_seconds_total counter",
      "process_cpu_seconds_total 1.5",
      "",
    ].join("\n"),
  );
});
