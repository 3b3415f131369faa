import { Worker } from "node:worker_threads";

/**
 * Ends this process when it holds more than it may, and in time also when the hub that would end it is gone. Node.js
 * itself limits only objects, not the buffers into which a few bytes of a file can unfold, and this thread cannot look up
 * while it unfolds them.
 */
export function watchOver({ memory, time }: { memory: number; time: number }): void {
  const watch = `const end = () => process.kill(process.pid, "SIGKILL");
    setInterval(() => process.memoryUsage.rss() > ${memory} && end(), 20);
    setTimeout(end, ${time * 1.1});`;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
}
