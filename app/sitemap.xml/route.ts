import { sitemapFiles, writeSitemapIndex } from "@/lib/exchange/sitemap";
import { sitemapParts } from "@/lib/exchange/sitemap-data";
import { reading } from "../api/v1/reading";
import { absolute } from "../page-addresses";

/** `/sitemap.xml`: names the sitemaps that name every public page. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading(async () => {
  const parts = await sitemapParts();
  return { text: writeSitemapIndex(parts.map((name) => absolute(`/sitemap/${name}.xml`))), ...sitemapFiles };
});
