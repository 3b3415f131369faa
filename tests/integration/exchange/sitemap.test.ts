import { afterAll, beforeEach, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { writeSitemap } from "@/lib/exchange/sitemap";
import { readSitemapPart, sitemapParts } from "@/lib/exchange/sitemap-data";
import { closeSearchEngine } from "@/lib/search/engine";
import { event, news, publication } from "@/tests/setup/contents";
import { emptyCatalogue, publish, withdraw } from "../catalogue/publishing";

beforeEach(emptyCatalogue);
afterAll(closeSearchEngine);

const paths = async (part: string) => (await readSitemapPart(part))?.map(({ path }) => path);

test("an empty hub has its own pages, and no part of entries", async () => {
  expect(await sitemapParts()).toEqual(["pages"]);
  expect(await paths("entries-1")).toBeUndefined();
  expect(await paths("pages")).toEqual(expect.arrayContaining(["/", "/topics/environmental-migration", "/statistics"]));
});

test.each([
  "entries-0",
  "entries-01",
  "entries--1",
  "entries-99999",
  "entries-1e3",
  "entries-",
  "people",
  "",
  "../pages",
])("there is no part %j", async (part) => {
  await publish(publication());
  expect(await readSitemapPart(part)).toBeNull();
});

test("names what readers may read, with the day it changed last", async () => {
  const shown = await publish(publication());
  await publish(news());
  const gone = await publish(event());
  await withdraw(gone.id);
  await database().revision.updateMany({
    where: { entryId: shown.id },
    data: { decidedAt: new Date("2026-02-03T04:05:06Z") },
  });

  expect(await sitemapParts()).toEqual(["pages", "entries-1"]);
  const pages = (await readSitemapPart("entries-1")) ?? [];
  expect(pages.map(({ path }) => path)).toEqual([
    `/publications/${shown.slug}`,
    "/news/global-compact-for-migration-adopted-in-marrakech",
  ]);
  const written = writeSitemap(pages);
  expect(written).toContain(`/publications/${shown.slug}</loc><lastmod>2026-02-03T04:05:06.000Z</lastmod>`);
  // In each of the five languages.
  expect(written.match(/<loc>/g)).toHaveLength(10);
});

test("names the corridors that something is written about, with their evidence, and the countries", async () => {
  await publish(publication());
  expect(await paths("pages")).toEqual(
    expect.arrayContaining(["/corridors/AFG-IRN", "/corridors/AFG-IRN/evidence", "/countries/IRN"]),
  );
  expect(await paths("pages")).not.toContain("/corridors/IRN-AFG");
});
