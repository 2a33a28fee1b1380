import type { S3Client } from "@aws-sdk/client-s3";
import { once } from "#shared/concurrency/once.ts";
import { FileGone, type Files } from "#shared/files/files.ts";

/** Loaded at first use: most calls of these functions touch no file. */
const load = once(async () => {
  const [s3, presigner] = await Promise.all([
    import("@aws-sdk/client-s3"),
    import("@aws-sdk/s3-request-presigner"),
  ]);
  // The SDK would put the checksum of an empty file into a presigned URL.
  const client: S3Client = new s3.S3Client({ maxAttempts: 3, requestChecksumCalculation: "WHEN_REQUIRED" });
  return { s3, presigner, client };
});

const gone = new Set(["NoSuchKey", "PreconditionFailed"]);

/** Files in an S3 bucket, whose events start the upload function. */
export const createS3Files = (bucket: string | undefined): Files => {
  const ready = () => {
    if (bucket === undefined) throw new Error("this function was not given a bucket");
    return load();
  };
  return {
    uploadUrl: async (Key, expiresIn) => {
      const { s3, presigner, client } = await ready();
      return presigner.getSignedUrl(client, new s3.PutObjectCommand({ Bucket: bucket, Key }), { expiresIn });
    },
    put: async (Key, Body) => {
      const { s3, client } = await ready();
      await client.send(new s3.PutObjectCommand({ Bucket: bucket, Key, Body }));
    },
    async *read({ key: Key, etag, size }, fromByte) {
      if (fromByte >= size) return;
      const { s3, client } = await ready();
      const command = new s3.GetObjectCommand({
        Bucket: bucket,
        Key,
        IfMatch: etag,
        Range: `bytes=${fromByte}-`,
      });
      const answer = await client.send(command).catch((error: unknown) => {
        if (error instanceof Error && gone.has(error.name)) throw new FileGone(Key, { cause: error });
        throw error;
      });
      if (answer.Body) yield* answer.Body as AsyncIterable<Uint8Array>;
    },
    remove: async (Key) => {
      const { s3, client } = await ready();
      await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key }));
    },
  };
};
