/**
 * Whether a page of the hub itself makes this request, as browsers tell: by Sec-Fetch-Site on secure connections, by
 * Origin with every POST. A page of another site can make neither say so.
 */
export function isOwnRequest(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = headers.get("origin") ?? "";
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
