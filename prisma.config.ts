import { defineConfig } from "prisma/config";

// `prisma generate` and `validate` never run the native schema engine, but Prisma would download it
// unless this names a file that exists. Nothing is ever executed through it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
