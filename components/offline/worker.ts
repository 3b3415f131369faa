/** A form that waits on this device; what it says is in `fields`, as FormData has them. */
export type WaitingForm = {
  entryId: string;
  title: string;
  language: string;
  intent: "save" | "submit";
  /** Where it goes. */
  action: string;
  fields: [string, FormDataEntryValue][];
};

/** A form that has left this device: where its writer sees what became of it. */
export type ArrivedForm = Pick<WaitingForm, "entryId" | "title" | "language" | "intent"> & { next: string };

type Asked =
  | { type: "opened"; address: string; parts: string[]; savesData: boolean }
  | { type: "keep"; form: WaitingForm }
  | { type: "forget" | "told"; entryId: string }
  | { type: "send" };

/** Asks the service worker for something. @returns its answer; undefined where there is none, or where it failed */
export async function askWorker(asked: Asked): Promise<unknown> {
  const worker = (await navigator.serviceWorker?.getRegistration())?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage(asked, [port2]);
  return answer;
}
