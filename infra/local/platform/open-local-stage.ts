import { createDocuments } from "#shared/db/documents.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { createIds } from "#shared/values/ids.ts";
import { lastPorts } from "../ports.ts";
import { localCredentials, localRegion, localStage } from "./local-platform.ts";
import { localSecrets } from "./secrets.ts";

/**
 * The local stack that runs on a data folder, for a command beside it: its database, and ids under its secret.
 * @throws Error where nothing was started on the folder yet
 */
export const openLocalStage = (
  dataDir: string,
  endpoint: string | undefined,
): Pick<Platform, "stage" | "documents" | "ids" | "clock"> => {
  const ports = lastPorts(dataDir);
  if (!ports) throw new Error(`nothing was started on ${dataDir} yet: run npm start, and leave it running`);
  return {
    stage: localStage,
    documents: createDocuments({
      region: localRegion,
      endpoint: endpoint ?? `http://127.0.0.1:${ports.dynamoDb}`,
      credentials: localCredentials,
      timeouts: { connection: 25_000, request: 25_000 },
    }),
    ids: createIds(Buffer.from(localSecrets(dataDir).ids, "base64")),
    clock: () => new Date(),
  };
};
