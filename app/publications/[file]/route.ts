import { movedForGood } from "@/app/moved-for-good";
import { findEntry } from "@/lib/catalogue/data";
import { slugFromSegment } from "@/lib/catalogue/slug";
import { exportPublication, exportTypes, isExportFormat } from "@/lib/exchange/export-data";
import { goneProblem } from "@/lib/exchange/problem";
import { countUse } from "@/lib/insight/usage-loaders";
import { instanceOf, sendProblem } from "../../api/v1/reading";

/** `/publications/{slug}.bib|.ris|.json`: one publication for a reference manager; of a withdrawn one, why it is no more. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const file = slugFromSegment((await params).file);
  const dot = file.lastIndexOf(".");
  const [slug, format] = [file.slice(0, dot), file.slice(dot + 1)];
  if (!isExportFormat(format)) return new Response(null, { status: 404 });
  const found = await exportPublication(slug, format);
  if (!found) return absent(slug, format, request);
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

async function absent(slug: string, format: string, request: Request): Promise<Response> {
  const entry = await findEntry("publication", slug);
  if (entry.state === "merged") return movedForGood(`/publications/${encodeURIComponent(entry.into)}.${format}`);
  if (entry.state !== "gone") return new Response(null, { status: 404 });
  return sendProblem(goneProblem(entry.tombstone, instanceOf(request)));
}
