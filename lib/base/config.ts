import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const optional = z
  .string()
  .transform((value) => value.trim() || undefined)
  .optional();
const url = (protocols: string[]) =>
  optional.refine(
    (value) => value === undefined || (URL.canParse(value) && protocols.includes(new URL(value).protocol)),
    {
      message: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
    },
  );

/** Every environment variable of the hub. `.env.example` says the same to operators; a test holds them together. */
export const environmentSchema = z.object({
  /**
   * Set by the start script from the operator's NODE_ENV, because Next.js sets NODE_ENV to "production" for every
   * built server, a demonstration on a laptop included.
   */
  HUB_MODE: z.enum(["production", "demonstration", "test"]).optional(),
  NODE_ENV: optional,
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  APP_URL: url(["http:", "https:"]),
  /** Whether a proxy stands in front, whose word about a client's address counts. */
  TRUST_PROXY: z.enum(["yes", "no"]).default("no"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: url(["postgres:", "postgresql:"]),
  MEILI_HOST: url(["http:", "https:"]),
  MEILI_API_KEY: optional,
  SMTP_URL: url(["smtp:", "smtps:"]),
  MAIL_FROM: z.string().default("South-South Migration Hub <hub@localhost>"),
  S3_ENDPOINT: url(["http:", "https:"]),
  S3_BUCKET: optional,
  S3_REGION: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  NEXTAUTH_SECRET: optional.refine((value) => value === undefined || value.length >= 32, {
    message: "must have 32 characters or more",
  }),
  SEED: z.enum(["demo", "none"]).optional(),
  ORCID_CLIENT_ID: optional,
  ORCID_CLIENT_SECRET: optional,
  OIDC_ISSUER: url(["http:", "https:"]),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  /** Whether the hub may ask other servers for what a submitter points at. */
  OUTWARD_REQUESTS: z.enum(["yes", "no"]).default("yes"),
  DOI_RESOLVER: url(["http:", "https:"]),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Mode = "production" | "demonstration" | "test";
export type Config = Omit<
  z.infer<typeof environmentSchema>,
  "HUB_MODE" | "APP_URL" | "SEED" | "NEXTAUTH_SECRET" | "DOI_RESOLVER"
> & {
  mode: Mode;
  /** Without a slash at the end. */
  APP_URL: string;
  /** Absolute. */
  DATA_DIR: string;
  SEED: "demo" | "none";
  NEXTAUTH_SECRET: string;
  /** Without a slash at the end. */
  DOI_RESOLVER: string;
};

/** Thrown when a variable is wrong; its message is one line that names it. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/**
 * Reads the hub's settings from an environment.
 * @throws {ConfigError} with one clear line when a variable is missing or wrong.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(filled);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${issue?.path.join(".")} ${issue?.message ?? "is wrong"}`);
  }
  const { HUB_MODE, APP_URL, SEED, NEXTAUTH_SECRET, DOI_RESOLVER, ...rest } = parsed.data;
  const mode: Mode = HUB_MODE ?? (rest.NODE_ENV === "production" ? "production" : "demonstration");
  const production = mode === "production";
  together(rest, ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"]);
  together(rest, ["ORCID_CLIENT_ID", "ORCID_CLIENT_SECRET"]);
  together(rest, ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]);
  if (production && !NEXTAUTH_SECRET) {
    throw new ConfigError(
      "NEXTAUTH_SECRET must be set in production (32 characters or more, the same in every process)",
    );
  }
  if (production && !APP_URL)
    throw new ConfigError("APP_URL must be set in production (the address that readers type)");
  if (production && SEED === "demo") {
    throw new ConfigError("SEED must not be demo in production: the demo accounts' password is public");
  }
  if (production && DOI_RESOLVER && new URL(DOI_RESOLVER).protocol !== "https:")
    throw new ConfigError("DOI_RESOLVER must start with https:// in production");
  const DATA_DIR = path.resolve(/* turbopackIgnore: true */ rest.DATA_DIR);
  return {
    ...rest,
    mode,
    DATA_DIR,
    APP_URL: (APP_URL ?? `http://localhost:${rest.PORT}`).replace(/\/+$/, ""),
    DOI_RESOLVER: (DOI_RESOLVER ?? "https://doi.org").replace(/\/+$/, ""),
    SEED: SEED ?? (production ? "none" : "demo"),
    get NEXTAUTH_SECRET() {
      return NEXTAUTH_SECRET ?? keptSecret(DATA_DIR);
    },
  };
}

function together(values: Record<string, unknown>, names: string[]): void {
  const missing = names.filter((name) => !values[name]);
  if (missing.length > 0 && missing.length < names.length) {
    const given = names.filter((name) => values[name]);
    throw new ConfigError(`${missing[0]} must be set when ${given[0]} is`);
  }
}

/** Outside production a secret is made once and kept, so that log-ins survive a restart. */
function keptSecret(dataDir: string): string {
  const file = path.join(/* turbopackIgnore: true */ dataDir, "nextauth-secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}

let current: Config | undefined;

/** The settings of this process, read once from its environment. @throws {ConfigError} */
export function config(): Config {
  current ??= readConfig(process.env);
  return current;
}
