import { createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { Clock } from "#shared/values/time.ts";
import { createLocalFiles, type OnStored } from "./local-files.ts";

export interface UploadOptions {
  readonly port: number;
  readonly folder: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly onStored: OnStored;
}

const answer = (response: ServerResponse, status: number, code?: string) => {
  // Cross-origin, as S3 is deployed: the page puts files here directly.
  response.writeHead(status, {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "PUT",
    "access-control-allow-headers": "*",
    ...(code ? { "content-type": "application/xml" } : {}),
  });
  response.end(code && `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
};

/** Stands in for S3: PUT to a signed address stores a file and answers once `onStored` has resolved. */
export const startUploads = async ({ port, folder, secret, clock, onStored }: UploadOptions) => {
  const base = `http://localhost:${port}`;
  const sign = (key: string, expires: number) =>
    createHmac("sha256", secret).update(`upload\n${key}\n${expires}`).digest("hex");
  const addressOf = (key: string, seconds: number) => {
    const expires = Math.floor(clock().getTime() / 1_000) + seconds;
    return `${base}/${key}?expires=${expires}&signature=${sign(key, expires)}`;
  };
  const isSigned = (key: string, query: URLSearchParams): boolean => {
    const expires = Number(query.get("expires"));
    const signature = Buffer.from(query.get("signature") ?? "");
    const expected = Buffer.from(sign(key, expires));
    return (
      signature.length === expected.length &&
      timingSafeEqual(signature, expected) &&
      expires * 1_000 > clock().getTime()
    );
  };

  const { files, store } = createLocalFiles(folder, addressOf, onStored);
  const server = createServer(async (request, response) => {
    try {
      if (request.method === "OPTIONS") return answer(response, 200);
      const url = new URL(request.url ?? "/", base);
      const key = url.pathname.slice(1);
      if (request.method !== "PUT" || !isSigned(key, url.searchParams)) {
        request.resume();
        return answer(response, 403, "AccessDenied");
      }
      await store(key, request);
      answer(response, 200);
    } catch {
      answer(response, 500, "InternalError");
    }
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: base,
    files,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
