import { config } from "./config";

const levels = { debug: 10, info: 20, warn: 30, error: 40 } as const;
type Level = keyof typeof levels;
type Fields = Record<string, unknown>;

/** Keys whose values never reach a log, at any depth. */
const secret = /pass(word)?|secret|token|authorization|cookie|api-?key/i;

function safe(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return { name: value.name, message: value.message, stack: value.stack };
  if (typeof value === "bigint") return value.toString();
  if (value === null || typeof value !== "object" || depth > 4) return value;
  if (Array.isArray(value)) return value.map((item) => safe(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, secret.test(key) ? "[hidden]" : safe(item, depth + 1)]),
  );
}

function write(level: Level, message: string, fields: Fields = {}): void {
  if (levels[level] < levels[config().LOG_LEVEL]) return;
  const line = JSON.stringify({
    at: new Date().toISOString(),
    level,
    message,
    ...(safe(fields) as Fields),
  });
  process.stderr.write(`${line}\n`);
}

/** One JSON line per event on standard error. Never log a person's text, address or secret on purpose. */
export const log = {
  debug: (message: string, fields?: Fields) => write("debug", message, fields),
  info: (message: string, fields?: Fields) => write("info", message, fields),
  warn: (message: string, fields?: Fields) => write("warn", message, fields),
  error: (message: string, fields?: Fields) => write("error", message, fields),
};
