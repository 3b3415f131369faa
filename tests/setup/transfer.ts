import { get } from "node:http";

type Transfer = { bytes: number; encoding: string | undefined };

/** An answer as it travels to whoever accepts these encodings ("gzip", "gzip, br"). */
export function transfer(address: string, accepted: string): Promise<Transfer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": accepted } }, (response) => {
      let bytes = 0;
      response.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      response.on("end", () => resolve({ bytes, encoding: response.headers["content-encoding"] }));
    }).on("error", reject);
  });
}

/** Bytes of several answers, together. */
export async function weigh(addresses: Iterable<string>, accepted: string): Promise<number> {
  const answers = await Promise.all([...addresses].map((address) => transfer(address, accepted)));
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
}
