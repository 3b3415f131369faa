import { defineConfig } from "prisma/config";

// `prisma generate`, `validate` and `format` never run the native schema engine, but Prisma would download it unless
// this names a file that exists. Nothing is ever executed through it. An operator who takes the migrations over with
// `prisma migrate` lets Prisma fetch its engine.
if (!process.argv.includes("migrate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url && { datasource: { url } }),
});
