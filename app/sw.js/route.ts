import { readFileSync } from "node:fs";
import path from "node:path";
import { getTranslations } from "next-intl/server";
import { type Locale, locales } from "@/lib/i18n/locales";

export const dynamic = "force-dynamic";

/** The service worker, with the words that it may have to say and the build that it belongs to. */
export async function GET() {
  const words = Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await wordsIn(locale)])));
  const constants = `const build = ${JSON.stringify(build())};\nconst words = ${JSON.stringify(words)};\n`;
  return new Response(constants + read("app/sw.js/worker.js"), {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      // Asked for again each time, so that a new build's worker takes over at the next page.
      "Cache-Control": "no-cache",
      "Content-Security-Policy": "default-src 'none'; connect-src 'self'",
    },
  });
}

async function wordsIn(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "offline" });
  const site = await getTranslations({ locale, namespace: "site" });
  const submit = await getTranslations({ locale, namespace: "submit" });
  return {
    hub: site("name"),
    saved: t("saved", { date: "{date}" }),
    title: t("title"),
    text: t("text"),
    again: t("again"),
    read: t("read"),
    nothing: t("nothing"),
    waiting: t("waiting"),
    waitingText: t("waitingText"),
    untitled: submit("choose.untitled"),
  };
}

/** What Next.js named this build; a development server has none. */
function build(): string {
  try {
    return read(".next/BUILD_ID");
  } catch {
    return "development";
  }
}

function read(file: string): string {
  return readFileSync(path.join(process.cwd(), file), "utf8");
}
