import { Worker } from "node:worker_threads";
import { SearchUnavailable } from "../interface";
import type { Answer, Answered, Given, Question, RequestName } from "./requests";

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/**
 * Asks the thread that holds the index. The thread starts at the first question, ends with `close`, is started again
 * when it died, and keeps no process alive that waits for no answer.
 */
export class IndexThread {
  readonly #file: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(file: string) {
    this.#file = file;
  }

  ask<Name extends RequestName>(name: Name, ...given: Given<Name>): Promise<Answered<Name>> {
    return this.#ask(name, given);
  }

  /** Asks what is of no use after so many milliseconds; rejects with SearchUnavailable when its turn comes later. */
  askWithin<Name extends RequestName>(
    patience: number | undefined,
    name: Name,
    ...given: Given<Name>
  ): Promise<Answered<Name>> {
    return this.#ask(name, given, patience === undefined ? undefined : Date.now() + patience);
  }

  #ask<Name extends RequestName>(name: Name, given: Given<Name>, until?: number): Promise<Answered<Name>> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const number = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.ref();
      worker.postMessage({ number, name, given, until } satisfies Question);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    worker.ref();
    worker.postMessage("close");
    await ended;
  }

  #start(): Worker {
    const worker = startWorker({ file: this.#file });
    worker.on("message", (answer: Answer) => this.#settle(answer));
    worker.on("error", (error) => this.#end(worker, error));
    worker.on("exit", () => this.#end(worker, new Error("The search thread ended")));
    worker.unref();
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if (answer.ok) waiting?.resolve(answer.value as never);
    else waiting?.reject(answer.unavailable ? new SearchUnavailable(answer.unavailable) : answer.error);
  }

  #end(worker: Worker, cause: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new SearchUnavailable("unreachable", { cause }));
    this.#waiting.clear();
  }
}

function startWorker(workerData: { file: string }): Worker {
  // In a build, Next.js finds this expression, bundles the worker and puts the bundle's address in its place. Only
  // there is NEXT_RUNTIME set.
  if (process.env.NEXT_RUNTIME) return new Worker(new URL("./worker.ts", import.meta.url), { workerData });
  // Command lines and tests run the source. Node 20 does not hand tsx's hooks on to a thread, so the thread asks tsx
  // itself to load the file.
  const [source, parent] = [new URL("./worker.ts", import.meta.url).href, import.meta.url];
  const start = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(parent)}))`;
  return new Worker(start, { eval: true, execArgv: [], workerData });
}
