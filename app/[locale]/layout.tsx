import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { pageAddresses } from "@/app/page-addresses";
import { Keeper } from "@/components/offline/keeper";
import { Footer } from "@/components/shell/footer";
import { Header } from "@/components/shell/header";
import { SkipLink } from "@/components/shell/skip-link";
import { currentUser } from "@/lib/accounts/session";
import { localePath, locales, textDirection } from "@/lib/i18n/locales";
import "../globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    alternates: await pageAddresses(locale),
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) notFound();
  setRequestLocale(locale);
  const path = (await headers()).get("x-hub-path") ?? "/";
  const actor = await currentUser();
  const [t, words, site] = await Promise.all([
    getTranslations({ locale, namespace: "offline" }),
    getTranslations({ locale, namespace: "submit" }),
    getTranslations({ locale, namespace: "site" }),
  ]);
  return (
    <html lang={locale} dir={textDirection(locale)}>
      <head>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={localePath(locale, "/opensearch.xml")}
          title={site("name")}
        />
      </head>
      <body className="flex min-h-dvh flex-col print:block">
        <SkipLink />
        <Header actor={actor} path={path} />
        <Keeper words={{ submit: t("arrived.submit"), save: t("arrived.save"), untitled: words("choose.untitled") }} />
        <main id="content" tabIndex={-1} className="grow">
          {children}
        </main>
        <Footer actor={actor} path={path} />
      </body>
    </html>
  );
}
