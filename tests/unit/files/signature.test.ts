import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signatureHeaders } from "@/lib/files/signature";

// The examples of AWS's own documentation ("Signature Calculations for the Authorization Header", Amazon S3).
const signer = {
  region: "us-east-1",
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const at = new Date("2013-05-24T00:00:00Z");
const nothing = createHash("sha256").update("").digest("hex");
const get = (target: string, headers?: Record<string, string>) => ({
  method: "GET",
  url: new URL(target, "https://examplebucket.s3.amazonaws.com"),
  headers,
  bodySha256: nothing,
  at,
});

describe("AWS Signature Version 4", () => {
  test.each([
    [
      get("/test.txt", { range: "bytes=0-9" }),
      "host;range;x-amz-content-sha256;x-amz-date",
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    ],
    [
      get("/?lifecycle"),
      "host;x-amz-content-sha256;x-amz-date",
      "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
    ],
    [
      get("/?max-keys=2&prefix=J"),
      "host;x-amz-content-sha256;x-amz-date",
      "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
    ],
  ])("$0.url.href", (request, names, signature) => {
    expect(signatureHeaders(signer, request).authorization).toBe(
      `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
    );
  });
});
