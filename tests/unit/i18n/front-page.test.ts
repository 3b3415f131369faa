import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { proxy } from "@/proxy";

function visit(headers: Record<string, string>, path = "/"): string | null {
  const request = new NextRequest(`http://hub.test${path}`, { headers: { host: "hub.test", ...headers } });
  return proxy(request).headers.get("location");
}

describe("the front page", () => {
  test("meets a reader from outside in the language of their browser", () => {
    expect(visit({ "accept-language": "fr-SN, fr;q=0.9, en;q=0.5" })).toBe("http://hub.test/fr");
    expect(visit({ "accept-language": "ar", "sec-fetch-site": "none" })).toBe("http://hub.test/ar");
    expect(visit({ "accept-language": "pt", referer: "http://elsewhere.test/" })).toBe("http://hub.test/pt");
  });

  test("stays English for who chose English in the hub, whatever the browser prefers", () => {
    expect(visit({ "accept-language": "fr", "sec-fetch-site": "same-origin" })).toBeNull();
    expect(visit({ "accept-language": "fr", referer: "http://hub.test/fr" })).toBeNull();
  });

  test("is English where the browser wants it, or nothing that the hub speaks", () => {
    expect(visit({ "accept-language": "en-GB" })).toBeNull();
    expect(visit({ "accept-language": "de" })).toBeNull();
    expect(visit({})).toBeNull();
  });

  test("is the only page that looks at the browser's language", () => {
    expect(visit({ "accept-language": "fr" }, "/search?q=remittances")).toBeNull();
  });
});
