import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Bucket, s3Storage } from "@/lib/files/s3";
import { signatureHeaders } from "@/lib/files/signature";

// A server that speaks as much S3 as the hub does, and believes no request without its signature.
const objects = new Map<string, Buffer>();
let outages = 0;
const bucket: Bucket = {
  endpoint: "",
  bucket: "hub",
  region: "eu-west-3",
  accessKeyId: "key",
  secretAccessKey: "secret",
};
const server = createServer(async (request, response) => {
  const body = await buffer(request);
  if (outages-- > 0) return response.writeHead(503).end();
  if (!authentic(request, body)) {
    return response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
  }
  return answer(request, response, body);
});

function authentic(request: IncomingMessage, body: Buffer): boolean {
  const sent = String(request.headers["x-amz-date"]).replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z");
  const bodySha256 = createHash("sha256").update(body).digest("hex");
  const url = new URL(request.url ?? "", `http://${request.headers.host}`);
  const expected = signatureHeaders(
    { region: "eu-west-3", accessKeyId: "key", secretAccessKey: "secret" },
    { method: request.method ?? "", url, bodySha256, at: new Date(sent) },
  );
  return request.headers.authorization === expected.authorization;
}

function answer({ method, url = "" }: IncomingMessage, response: ServerResponse, body: Buffer): void {
  if (url === "/hub") return void response.writeHead(200).end();
  if (method === "DELETE") return void response.writeHead(objects.delete(url) ? 204 : 404).end();
  if (method === "PUT") objects.set(url, body);
  const object = objects.get(url);
  response.writeHead(object ? 200 : 404).end(method === "GET" ? object : undefined);
}

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  bucket.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  objects.clear();
  outages = 0;
});

const bytes = Buffer.from("%PDF-1.4 …");
const sha256 = createHash("sha256").update(bytes).digest("hex");

describe("files in a bucket", () => {
  test("come back as they were put", async () => {
    const storage = s3Storage(bucket);
    expect([await storage.exists(sha256), await storage.get(sha256)]).toEqual([false, null]);
    await storage.put(sha256, bytes);
    expect([...objects.keys()]).toEqual([`/hub/files/${sha256}`]);
    expect(await storage.exists(sha256)).toBe(true);
    const read = await new Response(await storage.get(sha256)).arrayBuffer();
    expect(Buffer.from(read).equals(bytes)).toBe(true);
    expect(await storage.answers()).toBe(true);
    await storage.remove(sha256);
    expect(await storage.exists(sha256)).toBe(false);
    await storage.remove(sha256);
  });

  test("a passing outage is tried again, a lasting one is told", async () => {
    const storage = s3Storage(bucket);
    outages = 1;
    await storage.put(sha256, bytes);
    expect(objects.size).toBe(1);
    outages = 9;
    await expect(storage.put(sha256, bytes)).rejects.toThrow("503");
    expect(await storage.answers()).toBe(false);
  });

  test("a wrong key is told by its reason, never with the key", async () => {
    const storage = s3Storage({ ...bucket, secretAccessKey: "another secret" });
    await expect(storage.put(sha256, bytes)).rejects.toThrow(/^The file storage answered 403 SignatureDoesNotMatch$/);
    expect(await storage.answers()).toBe(false);
  });
});
