import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { AdminNavigation, type AdminPlace } from "./navigation";

type Props = { locale: Locale; show: AdminPlace; title: ReactNode; children: ReactNode };

/** A page of the administration: its heading, the way to the others, and what it is about. */
export function AdminFrame({ locale, show, title, children }: Props) {
  return (
    // Names, addresses and what people typed stand on all of these pages, and a phone has no room for the longest.
    <div className="page wrap-anywhere space-y-10">
      <h1>{title}</h1>
      <AdminNavigation locale={locale} show={show} />
      {children}
    </div>
  );
}
