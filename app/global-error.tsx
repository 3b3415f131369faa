"use client";

import { usePathname } from "next/navigation";
import { Failure, type FailureProps } from "@/components/shell/failure";
import { textDirection } from "@/lib/i18n/locales";
import { splitLocale } from "@/lib/i18n/negotiate";
import "./globals.css";

/** Where not even the frame of the pages could be made. */
export default function GlobalError(props: FailureProps) {
  const { locale } = splitLocale(usePathname());
  return (
    <html lang={locale} dir={textDirection(locale)}>
      <body>
        <main>
          <Failure {...props} locale={locale} />
        </main>
      </body>
    </html>
  );
}
