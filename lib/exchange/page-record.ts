import type { OutwardProblem } from "@/lib/base/outward-target";
import { safeFetch } from "@/lib/base/safe-fetch";
import type { CslItem } from "./csl-item";
import { ownOrigin } from "./doi-record";
import { doiOfPage, itemOfPage, readMetadata } from "./page-metadata";

export type PageRecord =
  | { ok: true; host: string; doi?: string; item?: CslItem }
  | {
      ok: false;
      problem: Exclude<OutwardProblem, "notAllowed"> | "pageMissing" | "pageFailed" | "pageIsPdf" | "pageSilent";
    };

/** The head of a page, where its meta elements stand, even behind a great deal of style and script. */
const HEAD = 500_000;

/**
 * Reads what a web page says of the work that it shows. Whose page it is, is the member's affair: any public host is
 * asked, by https.
 */
export async function readPage(address: string): Promise<PageRecord> {
  const trustedOrigin = ownOrigin();
  const secure = new URL(address).origin === trustedOrigin ? address : address.replace(/^http:/i, "https:");
  const accept = "text/html, application/xhtml+xml;q=0.9";
  const answer = await safeFetch(secure, { accept, trustedOrigin, maxBytes: HEAD, whenLarger: "cut" });
  if (!answer.ok) return { ok: false, problem: answer.problem === "notAllowed" ? "invalid" : answer.problem };
  if (answer.status === 404 || answer.status === 410) return { ok: false, problem: "pageMissing" };
  if (answer.status !== 200) return { ok: false, problem: "pageFailed" };
  if (answer.type === "application/pdf") return { ok: false, problem: "pageIsPdf" };
  if (!/html/.test(answer.type)) return { ok: false, problem: "pageSilent" };
  const page = readMetadata(decoded(answer.body, answer.headers["content-type"] ?? ""));
  return { ok: true, host: new URL(answer.url).hostname, doi: doiOfPage(page), item: itemOfPage(page, secure) };
}

/** By the encoding that the answer names, else the page (HTML, "prescan a byte stream"), else UTF-8. */
function decoded(body: Buffer, contentType: string): string {
  const named =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]{1,200}charset=["']?\s*([\w-]+)/i.exec(body.subarray(0, 4096).toString("latin1"))?.[1];
  try {
    return new TextDecoder(named ?? "utf-8").decode(body);
  } catch {
    // No such encoding.
    return body.toString("utf8");
  }
}
