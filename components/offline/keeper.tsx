"use client";

import { useEffect, useState } from "react";
import { textDirection } from "@/lib/i18n/locales";
import { Notice } from "../form/messages";
import { type ArrivedForm, askWorker } from "./worker";

type Words = Record<ArrivedForm["intent"], string> & { untitled: string };

/** Has what is read kept for when there is no network, and says what was sent once it was back. */
export function Keeper({ words }: { words: Words }) {
  const [arrived, setArrived] = useState<ArrivedForm[]>([]);

  useEffect(() => {
    const workers = navigator.serviceWorker;
    // In development files change under the names that they have.
    if (!workers || process.env.NODE_ENV !== "production") return;
    const tell = (forms: unknown) => {
      if (!Array.isArray(forms) || forms.length === 0) return;
      const own = forms.find(isShown);
      if (!own) setArrived(forms);
      const told = Promise.all(forms.map(({ entryId }) => askWorker({ type: "told", entryId })));
      if (own) void told.then(() => window.location.assign(own.next));
    };
    const heard = ({ data }: MessageEvent) => tell(data?.forms);
    const online = () => void askWorker({ type: "send" });
    workers.addEventListener("message", heard);
    window.addEventListener("online", online);
    void begin(workers).then(tell, () => undefined);
    return () => {
      workers.removeEventListener("message", heard);
      window.removeEventListener("online", online);
    };
  }, []);

  return (
    <div role="status" className="wrap">
      {arrived.map(({ entryId, title, language, intent, next }) => (
        <div key={entryId} className="mt-4">
          <Notice tone="success" title={words[intent]}>
            <a href={next}>
              <bdi lang={language} dir={textDirection(language)}>
                {title || words.untitled}
              </bdi>
            </a>
          </Notice>
        </div>
      ))}
    </div>
  );
}

async function begin(workers: ServiceWorkerContainer): Promise<unknown> {
  await workers.register("/sw.js");
  await workers.ready;
  const sheets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  const address = window.location.href.replace(/#.*/, "");
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  const parts = sheets.map(({ href }) => href);
  return askWorker({ type: "opened", address, parts, savesData: connection?.saveData === true });
}

/** Whether this page is the one on which a form was submitted: its writer goes on from here. */
function isShown({ entryId, intent }: ArrivedForm): boolean {
  const field = document.querySelector<HTMLInputElement>("form#submission [name=entryId]");
  return intent === "submit" && field?.value === entryId;
}
