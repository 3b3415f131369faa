// What a page that could not be made says where no scripts run: Next.js sends an empty document that only scripts fill.
import type { IncomingMessage, ServerResponse } from "node:http";
import { textDirection } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { splitLocale } from "@/lib/i18n/negotiate";

type Callback = (error?: Error | null) => void;

/** Adds the words to a failed page on its way out; every other answer goes through untouched. */
export function explainFailure(request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  const [write, end] = [response.write, response.end];
  const isFailedPage = () =>
    response.statusCode === 500 &&
    String(response.getHeader("content-type")).startsWith("text/html") &&
    !response.hasHeader("content-length");
  const collect = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") parts.push(Buffer.from(chunk, encoding as BufferEncoding));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isFailedPage()) return write.call(response, chunk, ...(rest as [BufferEncoding, Callback]));
    collect(chunk, rest[0]);
    (rest.find((one) => typeof one === "function") as Callback | undefined)?.();
    return true;
  }) as typeof write;
  response.end = ((...all: unknown[]) => {
    if (!isFailedPage()) return end.call(response, ...(all as [unknown, BufferEncoding]));
    collect(all[0], all[1]);
    return end.call(response, explained(Buffer.concat(parts).toString(), request.url ?? "/"), "utf8");
  }) as typeof end;
}

function explained(html: string, address: string): string {
  const { locale } = splitLocale(address.split("?")[0] ?? "/");
  const { failure, site } = messagesOf(locale) as { failure: Record<string, string>; site: { name: string } };
  const sheet = /\/_next\/static\/[\w/.~-]+\.css/.exec(html)?.[0];
  const digest = /"digest\\?":\\?"([\w;@-]+)/.exec(html)?.[1] ?? "";
  const direction = textDirection(locale);
  const words = `<main class="page"><p class="label">500</p><h1>${failure.title}</h1><p class="reading mt-4">${failure.text} <code dir="ltr">${digest}</code></p><p class="mt-6"><a href="">${failure.again}</a> · <a href="${locale === "en" ? "/" : `/${locale}`}">${site.name}</a></p></main>`;
  const styles = sheet ? `<link rel="stylesheet" href="${sheet}">` : "";
  return html
    .replace('<html id="__next_error__"', `<html id="__next_error__" lang="${locale}" dir="${direction}"`)
    .replace("</body>", `<noscript>${styles}${words}</noscript></body>`);
}
