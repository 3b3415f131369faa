import type { NextRequest } from "next/server";
import { mayOnEntry } from "@/lib/accounts/permissions";
import { currentUser } from "@/lib/accounts/session";
import { findFile } from "@/lib/files/data";
import { storage } from "@/lib/files/storage";
import { countUse } from "@/lib/insight/usage-loaders";

type Context = { params: Promise<{ id: string; name: string }> };

/** A stored file, for whoever may read a place where it stands; for everybody else it does not exist. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const viewer = await currentUser();
  const file = await findFile((await params).id);
  if (!file?.uses.some((use) => mayOnEntry(viewer, "read", use))) return missing();
  // Next.js answers HEAD by this too and never reads the body, so that an opened file would stay open.
  const isHead = request.method === "HEAD";
  const body = isHead ? null : await storage().get(file.sha256);
  if (isHead ? !(await storage().exists(file.sha256)) : !body) return missing();
  const publicUses = file.uses.filter((use) => mayOnEntry(null, "read", use));
  const isPublic = publicUses.length > 0;
  await countUse(
    "downloads",
    publicUses.flatMap(({ entryId }) => entryId ?? []),
    `file ${file.id}`,
  );
  return new Response(body, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.size),
      "Content-Disposition": disposition(file.name),
      "Cache-Control": isPublic ? "public, max-age=300" : "private, no-store",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const missing = () => new Response(null, { status: 404 });

/** The name in any script, with a plain one for old browsers (RFC 6266 §4.1, RFC 8187). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const full = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
