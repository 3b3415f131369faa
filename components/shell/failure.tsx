"use client";

import type { Locale } from "@/lib/i18n/locales";
import ar from "@/lib/i18n/messages/ar/failure.json";
import en from "@/lib/i18n/messages/en/failure.json";
import es from "@/lib/i18n/messages/es/failure.json";
import fr from "@/lib/i18n/messages/fr/failure.json";
import pt from "@/lib/i18n/messages/pt/failure.json";
import { Button } from "../form/button";

/** All five languages come along, because nothing can be asked of a server that has just failed. */
const words = { en, fr, es, pt, ar };

export type FailureProps = { error: Error & { digest?: string }; reset: () => void };

/** What stands where a page could not be made; the number finds the fault in the server's log. */
export function Failure({ error, reset, locale }: FailureProps & { locale: Locale }) {
  const { title, text, again } = words[locale];
  return (
    <div className="page">
      <p className="label">500</p>
      <h1>{title}</h1>
      <p className="reading mt-4">
        {text} <code dir="ltr">{error.digest}</code>
      </p>
      <p className="mt-6">
        <Button type="button" onClick={reset}>
          {again}
        </Button>
      </p>
    </div>
  );
}
