import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { config } from "@/lib/base/config";
import "../globals.css";

export const metadata: Metadata = { robots: "noindex" };
/** The settings of the running server decide, not those of the build. */
export const dynamic = "force-dynamic";

/** Pages for whoever tries the hub out; in production there are none. */
export default function DevelopmentLayout({ children }: { children: ReactNode }) {
  if (config().mode === "production") notFound();
  return (
    <html lang="en">
      <body>
        <main className="wrap space-y-6 py-10">{children}</main>
      </body>
    </html>
  );
}
