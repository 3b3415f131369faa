import type { MetadataRoute } from "next";
import { localePath, locales } from "@/lib/i18n/locales";
import { absolute } from "./page-addresses";

// The hub's own address is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** Rooms in which a robot finds nothing but the way to log in. */
const rooms = ["/account", "/admin", "/moderation", "/submit"];

/** `/robots.txt` (RFC 9309). */
export default function robots(): MetadataRoute.Robots {
  const disallow = locales.flatMap((locale) => rooms.map((path) => localePath(locale, path)));
  return { rules: { userAgent: "*", allow: "/", disallow }, sitemap: absolute("/sitemap.xml") };
}
