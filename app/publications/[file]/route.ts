import { movedForGood } from "@/app/moved-for-good";
import { mergedSlug } from "@/lib/catalogue/data";
import { exportPublication, exportTypes, isExportFormat } from "@/lib/exchange/export-data";
import { countUse } from "@/lib/insight/usage-loaders";

/** `/publications/{slug}.bib|.ris|.json`: one publication for a reference manager. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = decodeURIComponent((await params).file);
  const dot = file.lastIndexOf(".");
  const [slug, format] = [file.slice(0, dot), file.slice(dot + 1)];
  const found = isExportFormat(format) ? await exportPublication(slug, format) : null;
  if (found === null || !isExportFormat(format)) {
    const into = isExportFormat(format) ? await mergedSlug("publication", slug) : null;
    if (into === null) return new Response(null, { status: 404 });
    return movedForGood(`/publications/${encodeURIComponent(into)}.${format}`);
  }
  await countUse("exports", [found.entryId], `reference ${found.entryId}`);
  const name = `${slug.replace(/[^\w-]+/g, "") || "publication"}.${format}`;
  return new Response(found.body, {
    headers: {
      "Content-Type": exportTypes[format],
      "Content-Disposition": `attachment; filename="${name}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
