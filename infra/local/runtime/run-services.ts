import type { Server } from "node:http";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { once } from "#shared/concurrency/once.ts";
import { tableName } from "#shared/db/table.ts";
import type { StoredFile } from "#shared/files/files.ts";
import type { Compose } from "#shared/lambda/service.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { openEventJournal } from "./events/event-journal.ts";
import { startPump } from "./events/pump.ts";
import { createQueue } from "./events/queue.ts";
import { type Composed, wire } from "./events/wiring.ts";
import { createGateway, type LocalHandler, type LocalRoutes } from "./gateway/gateway.ts";
import { startSchedules } from "./schedules.ts";

export interface StackOptions {
  readonly platform: Platform;
  /** Where the tables' streams are read; DynamoDB Local serves both at one address. */
  readonly streams: DynamoDBStreamsClient;
  readonly manifests: readonly ServiceManifest[];
  readonly composers: Readonly<Record<string, Compose>>;
  readonly localRoutes: LocalRoutes;
  /** What answers the paths that no route has. */
  readonly page: LocalHandler;
  readonly port: number;
  /** The file that remembers messages and checkpoints. */
  readonly journal: string;
  /** Whether `/v1/health` may say so. */
  readonly ready: () => boolean;
}

const listen = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

/** Runs all services in this process: gateway, streams, queues and schedules; tables must exist. */
export const startStack = async (options: StackOptions) => {
  const { platform, streams, manifests, composers } = options;
  const { documents, log, stage } = platform;
  const journal = openEventJournal(options.journal);
  const services: Composed[] = manifests.map((manifest) => {
    const compose = composers[manifest.name];
    if (!compose) throw new Error(`no composition root for ${manifest.name}`);
    return { manifest, service: compose(platform) };
  });
  const { queues, routeFrom } = wire(
    services,
    (service, name, handle) =>
      createQueue(
        journal,
        `${service}.${name}`,
        async (body) => {
          await handle(body);
          nudge(service);
        },
        log,
      ),
    log,
  );
  for (const queue of queues) queue.recover();
  const pumps = await Promise.all(
    services.map((composed) =>
      startPump({
        documents,
        streams,
        source: tableName(stage, composed.manifest.table.name),
        journal,
        route: routeFrom(composed),
        log,
      }),
    ),
  );
  const pumpOf = new Map(services.map(({ manifest }, at) => [manifest.name, pumps[at]]));
  /** A service writes to no table but its own. */
  function nudge(service: string): void {
    pumpOf.get(service)?.nudge();
  }
  const schedules = startSchedules(services, log, nudge);
  const server = createGateway(services, options.localRoutes, log, nudge, options.ready, options.page);
  const port = await listen(server, options.port);

  return {
    port,
    services,
    /** Hands a stored file to the service whose name its key begins with. */
    take: async (file: StoredFile): Promise<void> => {
      const of = services.find(({ manifest }) => file.key.startsWith(`${manifest.name}/`));
      if (!of) return;
      for (const taken of Object.values(of.service.uploads ?? {})) await taken(file);
      nudge(of.manifest.name);
    },
    /** Waits until every change so far has been carried and consumed, and what that changed too. */
    settled: async () => {
      for (;;) {
        const before = pumps.map((pump) => pump.progress());
        while (pumps.some((pump, at) => pump.progress().looks < (before[at]?.looks ?? 0) + 2)) {
          for (const pump of pumps) pump.nudge();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        while (!queues.every((queue) => queue.idle()))
          await new Promise((resolve) => setTimeout(resolve, 10));
        if (pumps.every((pump, at) => pump.progress().carried === before[at]?.carried)) return;
      }
    },
    /** Lets requests in hand end, then pumps and queues; what is left is taken up at the next start. */
    close: once(async () => {
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await ended;
      await schedules.close();
      await Promise.all(pumps.map((pump) => pump.close()));
      await Promise.all(queues.map((queue) => queue.close()));
      journal.close();
    }),
  };
};
export type Stack = Awaited<ReturnType<typeof startStack>>;
