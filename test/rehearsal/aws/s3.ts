import { createHash } from "node:crypto";
import { type AwsCall, type AwsService, xmlFault } from "./call.ts";

const actions: Readonly<Record<string, string>> = {
  GET: "s3:GetObject",
  HEAD: "s3:GetObject",
  PUT: "s3:PutObject",
  DELETE: "s3:DeleteObject",
};

/** An object that was stored, as EventBridge says it. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  readonly size: number;
}

/**
 * S3 with its addresses of the form /bucket/key. To those who may not list a bucket, an absent object is 403, as AWS
 * answers; `mayList` says who may. Source: S3 API reference, GetObject, Permissions.
 */
export const s3 = (options: {
  readonly mayList: (holder: string, bucket: string, key: string) => boolean;
  readonly onStored: (object: StoredObject) => void;
}) => {
  const objects = new Map<string, Buffer>();
  const placeOf = ({ url }: AwsCall) => {
    const [, bucket = "", ...key] = url.pathname.split("/");
    return { bucket, key: key.map(decodeURIComponent).join("/") };
  };
  const etagOf = (body: Buffer) => createHash("md5").update(body).digest("hex");

  const service: AwsService = {
    needs: (call) => {
      const { bucket, key } = placeOf(call);
      return [{ action: actions[call.method] ?? call.method, resource: `arn:aws:s3:::${bucket}/${key}` }];
    },
    answer: async (call) => {
      const { bucket, key } = placeOf(call);
      const path = `${bucket}/${key}`;
      if (call.method === "PUT") {
        objects.set(path, call.body);
        const etag = etagOf(call.body);
        options.onStored({ bucket, key, etag, size: call.body.length });
        return { status: 200, headers: { etag: `"${etag}"` } };
      }
      if (call.method === "DELETE") {
        objects.delete(path);
        return { status: 204 };
      }
      const body = objects.get(path);
      if (!body)
        return options.mayList(call.holder, bucket, key)
          ? xmlFault(404, "NoSuchKey")
          : xmlFault(403, "AccessDenied");
      const wanted = String(call.headers["if-match"] ?? etagOf(body)).replaceAll('"', "");
      if (wanted !== etagOf(body)) return xmlFault(412, "PreconditionFailed");
      const from = Number(/bytes=(\d+)-/.exec(String(call.headers.range ?? ""))?.[1] ?? 0);
      const part = body.subarray(from);
      return {
        status: from > 0 ? 206 : 200,
        headers: { etag: `"${etagOf(body)}"`, "content-length": String(part.length) },
        body: part,
      };
    },
  };
  return { service, remove: (path: string) => objects.delete(path), keys: () => [...objects.keys()] };
};
