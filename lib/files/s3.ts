import { createHash } from "node:crypto";
import { MINUTE } from "@/lib/base/clock";
import type { Storage } from "./interface";
import { type Signer, signatureHeaders } from "./signature";

export type Bucket = Signer & { endpoint: string; bucket: string };

const nothing = createHash("sha256").update("").digest("hex");
const attempts = 3;

/** Files in a bucket of an S3 server (path-style addresses, which every server understands), as `files/<sha256>`. */
export function s3Storage(bucket: Bucket): Storage {
  const ask = (method: string, key: string, sha256 = nothing, body?: Buffer) =>
    request(bucket, method, key, sha256, body);
  return {
    async put(sha256, bytes) {
      const answer = await ask("PUT", `files/${sha256}`, sha256, bytes);
      if (!answer.ok) throw await refusal(answer);
      await answer.body?.cancel();
    },
    async get(sha256) {
      const answer = await ask("GET", `files/${sha256}`);
      if (answer.ok) return answer.body;
      if (answer.status === 404) return null;
      throw await refusal(answer);
    },
    async exists(sha256) {
      const answer = await ask("HEAD", `files/${sha256}`);
      if (!answer.ok && answer.status !== 404) throw await refusal(answer);
      return answer.ok;
    },
    async remove(sha256) {
      const answer = await ask("DELETE", `files/${sha256}`);
      if (!answer.ok && answer.status !== 404) throw await refusal(answer);
      await answer.body?.cancel();
    },
    async answers() {
      return ask("HEAD", "").then(
        (answer) => answer.ok,
        () => false,
      );
    },
  };
}

/** Every request here may be repeated: the key is the content's own hash. */
async function request(bucket: Bucket, method: string, key: string, sha256: string, body?: Buffer): Promise<Response> {
  const url = new URL(`${bucket.endpoint.replace(/\/+$/, "")}/${bucket.bucket}/${key}`.replace(/\/$/, ""));
  for (let attempt = 1; ; attempt += 1) {
    // No `content-type` is signed or sent: the hub answers with the type that it has checked itself.
    const headers = signatureHeaders(bucket, { method, url, bodySha256: sha256, at: new Date() });
    try {
      const answer = await fetch(url, {
        method,
        headers,
        body: body ? new Uint8Array(body) : undefined,
        redirect: "error",
        signal: AbortSignal.timeout(2 * MINUTE),
      });
      if (answer.status < 500 || attempt === attempts) return answer;
      await answer.body?.cancel();
    } catch (error) {
      if (attempt === attempts) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100 * 3 ** attempt));
  }
}

async function refusal(answer: Response): Promise<Error> {
  const code = /<Code>([^<]{1,100})<\/Code>/.exec(await answer.text())?.[1];
  return new Error(`The file storage answered ${answer.status}${code ? ` ${code}` : ""}`);
}
