import { createHash, createHmac } from "node:crypto";

export type Signer = { region: string; accessKeyId: string; secretAccessKey: string };
type SignedRequest = { method: string; url: URL; headers?: Record<string, string>; bodySha256: string; at: Date };

/**
 * The headers that make an S3 request authentic: AWS Signature Version 4 in the Authorization header
 * (docs.aws.amazon.com, "Create a signed AWS API request").
 * @param request `url` with its path already encoded; `headers` beyond host that are to be signed
 */
export function signatureHeaders(signer: Signer, request: SignedRequest): Record<string, string> {
  const time = request.at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = time.slice(0, 8);
  const scope = `${day}/${signer.region}/s3/aws4_request`;
  const own = { ...request.headers, "x-amz-content-sha256": request.bodySha256, "x-amz-date": time };
  const signed = Object.entries({ ...own, host: request.url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/\s+/g, " ")] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(";");
  const canonical = [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url),
    ...signed.map(([name, value]) => `${name}:${value}`),
    "",
    names,
    request.bodySha256,
  ].join("\n");
  const text = ["AWS4-HMAC-SHA256", time, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const key = [day, signer.region, "s3", "aws4_request"].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${signer.secretAccessKey}`),
  );
  const signature = hmac(key, text).toString("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${signer.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...own, authorization };
}

function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
}

/** RFC 3986, which leaves fewer characters bare than encodeURIComponent. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
