// A hub that starts: seeds the demonstration into DATABASE_URL and prints its progress, until somebody kills it.
import { closeDatabase, database } from "@/lib/db/client";
import { seed } from "../../../prisma/seed/seed";

await seed(database(), "demo", (line) => console.log(line));
await closeDatabase();
