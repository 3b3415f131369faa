import { readFileSync } from "node:fs";
import { migrationsList, withSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from the migrations of a directory to the schema.
 * @returns undefined when they agree
 */
export function differenceToSchema(directory: string, schemaFile: string): Promise<string | undefined> {
  const list = migrationsList(directory);
  return withSchemaEngine(schemaFile, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: list.migrationDirectories.length > 0 ? { tag: "migrations", ...list } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content: readFileSync(schemaFile, "utf8") }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : (stdout ?? undefined);
  });
}
