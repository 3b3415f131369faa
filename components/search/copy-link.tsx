"use client";

import { useEffect, useState } from "react";

const SHOWN = 4_000;

/** Copies the page's address, which is the whole search. Where the browser does not let it, there is no button. */
export function CopyLink({ words }: { words: { copy: string; copied: string } }) {
  const [ready, setReady] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setReady(Boolean(navigator.clipboard)), []);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [copied]);
  if (!ready) return null;
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setReady(false),
    );
  return (
    <>
      <button type="button" onClick={copy} className="nav-link cursor-pointer">
        {copied ? words.copied : words.copy}
      </button>
      <span role="status" className="sr-only">
        {copied ? words.copied : ""}
      </span>
    </>
  );
}
