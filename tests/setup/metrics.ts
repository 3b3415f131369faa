/** What a hub measures of itself, by name and labels as they are written; throws where a line is none of the format. */
export async function metricsOf(hub: string): Promise<Map<string, number>> {
  const answer = await fetch(`${hub}/metrics`);
  if (answer.headers.get("content-type") !== "text/plain; version=0.0.4; charset=utf-8")
    throw new Error(await answer.text());
  const lines = (await answer.text()).split("\n").filter((line) => line && !/^# (HELP|TYPE) \w+ /.test(line));
  return new Map(
    lines.map((line) => {
      const [, name, value] = /^(\w+(?:\{[^}]*\})?) (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(line) ?? [];
      if (!name || value === undefined) throw new Error(`no measurement: ${line}`);
      return [name, Number(value)];
    }),
  );
}
