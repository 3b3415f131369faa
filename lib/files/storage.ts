import { config } from "@/lib/base/config";
import { diskStorage } from "./disk";
import type { Storage } from "./interface";
import { s3Storage } from "./s3";

let kept: Storage | undefined;

/** The storage of this process: the bucket of S3_ENDPOINT, otherwise `DATA_DIR/files`. */
export function storage(): Storage {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, DATA_DIR } = config();
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    kept ??= diskStorage(`${DATA_DIR}/files`);
  } else {
    kept ??= s3Storage({
      endpoint: S3_ENDPOINT,
      bucket: S3_BUCKET,
      region: S3_REGION ?? "us-east-1",
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
    });
  }
  return kept;
}
