import { problem } from "@/lib/exchange/problem";
import { sitemapFiles, writeSitemap } from "@/lib/exchange/sitemap";
import { readSitemapPart } from "@/lib/exchange/sitemap-data";
import { instanceOf, reading } from "../../api/v1/reading";

type Context = { params: Promise<{ part: string }> };

/** `/sitemap/{part}.xml`: some of the hub's pages; the parts are named by `/sitemap.xml`. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = reading<Context>(async (request, { params }) => {
  const [, name = ""] = /^(.+)\.xml$/.exec((await params).part) ?? [];
  const pages = await readSitemapPart(name);
  if (!pages)
    return { problem: problem(404, "There is no such sitemap; /sitemap.xml names all.", instanceOf(request)) };
  return { text: writeSitemap(pages), ...sitemapFiles };
});
