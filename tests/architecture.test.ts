import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules, type Source } from "./architecture";

const sources: Source[] = ["app", "components", "lib", "prisma/seed", "scripts"].flatMap((directory) =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(directory, name))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/db/generated/"))
    .map((file) => ({ file, text: readFileSync(file, "utf8") })),
);

test("the sources are there to be looked at", () => {
  expect(sources.length).toBeGreaterThan(50);
});

test.each(Object.entries(rules))("%s", (_, rule) => {
  expect(rule(sources)).toEqual([]);
});

/** One or more files that break each rule, and whom the complaint is about. */
const violations: Record<keyof typeof rules, Source[]> = {
  "a room imports only from rooms above it": [
    {
      file: "lib/mail/x.ts",
      text: `import { log } from "@/lib/base/log";\nimport { may } from "@/lib/accounts/permissions";`,
    },
    { file: "lib/files/x.ts", text: `import type { Mail } from "../mail/message";` },
    { file: "lib/clever/x.ts", text: "" },
  ],
  "lib imports neither app nor components": [
    { file: "lib/catalogue/x.ts", text: `import {\n  Card,\n  type Props,\n} from "@/components/entry/card";` },
  ],
  "components reach neither the database nor the network": [
    { file: "components/x.tsx", text: `import { database } from "@/lib/db/client";` },
    { file: "components/y.tsx", text: `import { readCards } from "@/lib/catalogue/card-data";` },
    { file: "components/z.tsx", text: `export const Z = async () => (await fetch("/")).text();` },
  ],
  "only loaders, the action wrapper and the session know the request": [
    { file: "lib/catalogue/data.ts", text: `import { cookies } from "next/headers";` },
  ],
  "only data, mutations, outboxes, the indexer, the seed and log-in work on the database": [
    { file: "lib/catalogue/slug.ts", text: `import { type Database, database } from "@/lib/db/client";` },
    { file: "app/[locale]/page.tsx", text: `import { database } from "@/lib/db/client";` },
  ],
  "no imports in a circle": [
    { file: "lib/search/a.ts", text: `import { b } from "./b";` },
    { file: "lib/search/b.ts", text: `export { a } from "@/lib/search/a";` },
  ],
  "no file is named after nothing": [{ file: "lib/search/utils.ts", text: "" }],
  "every page and action of moderators and administrators calls its gate": [
    { file: "app/[locale]/moderation/page.tsx", text: "requireModerator();\nexport default function Page() {}" },
    { file: "app/[locale]/admin/page.tsx", text: "export default function Page() { requireModerator(); }" },
    {
      file: "app/[locale]/moderation/actions.ts",
      text: `"use server";\nexport const a = moderatorAction(f);\nexport async function decide() {}\n`,
    },
  ],
};

describe("a rule notices who breaks it:", () => {
  test.each(Object.entries(rules))("%s", (name, rule) => {
    const broken = violations[name] ?? [];
    const complaints = rule(broken);

    expect(broken.length).toBeGreaterThan(0);
    if (name === "no imports in a circle") expect(complaints).toHaveLength(1);
    else expect(complaints.map((complaint) => complaint.split(/[ :]/)[0])).toEqual(broken.map(({ file }) => file));
  });
});

test("type-only imports do not count as work on the database", () => {
  const pure = {
    file: "lib/catalogue/slug.ts",
    text: `import { type Database, type Transaction } from "@/lib/db/client";`,
  };

  expect(Object.values(rules).flatMap((rule) => rule([pure]))).toEqual([]);
});
