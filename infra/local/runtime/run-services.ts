import type { Server } from "node:http";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { once } from "#shared/concurrency/once.ts";
import { tableName } from "#shared/db/table.ts";
import type { StoredFile } from "#shared/files/files.ts";
import type { Compose } from "#shared/lambda/service.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { deadLetterRoutes } from "./dead-letter-routes.ts";
import type { Store } from "./dynamodb/store.ts";
import { openEventJournal } from "./events/event-journal.ts";
import { deliver, type Pump, startPump } from "./events/pump.ts";
import { createQueue } from "./events/queue.ts";
import { type ComposedService, wire } from "./events/wiring.ts";
import { createGateway, type LocalHandler, type LocalRoutes } from "./gateway/gateway.ts";
import { startSchedules } from "./schedules.ts";

export interface RunOptions {
  readonly platform: Platform;
  /** Where the tables' streams are read; DynamoDB Local serves both at one address. */
  readonly streams: DynamoDBStreamsClient;
  readonly services: readonly { readonly manifest: ServiceManifest; readonly compose: Compose }[];
  readonly localRoutes: LocalRoutes;
  /** Answers every path without a route. */
  readonly page: LocalHandler;
  readonly port: number;
  /** The file that keeps messages and checkpoints. */
  readonly journal: string;
  /** Whether `/v1/health` answers 200. */
  readonly ready: () => boolean;
  /** The database that all of it runs on. */
  readonly store: Store;
}

/** How long a stop waits for the requests that are open: a client may never end its own. */
const openRequestsMs = 2_000;

const listen = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`port ${port} is taken: PORT=${port + 1} npm start uses another`)
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

/** Runs all services in this process: gateway, streams, queues and schedules. Their tables must exist. */
export const runServices = async (options: RunOptions) => {
  const { platform, streams, store } = options;
  const { documents, log, stage, clock } = platform;
  const journal = openEventJournal(options.journal, clock);
  const composeOn = (on: Platform): ComposedService[] =>
    options.services.map(({ manifest, compose }) => ({ manifest, service: compose(on) }));
  const services = composeOn(platform);
  const pumpOf = new Map<string, Pump>();
  /** A service writes to its own table only, so only that stream can have news. */
  const nudge = (service: string): void => pumpOf.get(service)?.nudge();
  const { queues, routeFrom } = wire(services, {
    makeQueue: (service, name, handle) =>
      createQueue({
        journal,
        name: `${service}.${name}`,
        handle: async (body) => {
          await handle(body);
          nudge(service);
        },
        log,
        store,
      }),
    deliverOn: (deliveries) => deliver(deliveries, journal.add),
    log,
  });
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
        store,
      }),
    ),
  );
  for (const [at, pump] of pumps.entries()) pumpOf.set(services[at]?.manifest.name ?? "", pump);
  const schedules = startSchedules(services, { log, store, afterRun: nudge });
  const everyGateway = { log, afterWrite: nudge, ready: options.ready, store, page: options.page };
  const server = createGateway({
    ...everyGateway,
    services,
    localRoutes: { ...deadLetterRoutes({ journal, queues }), ...options.localRoutes },
  });
  const port = await listen(server, options.port);

  return {
    port,
    /** Hands a stored file to the service whose name its key begins with. */
    takeUpload: async (file: StoredFile): Promise<void> => {
      const owner = services.find(({ manifest }) => file.key.startsWith(`${manifest.name}/`));
      if (!owner) return;
      for (const handle of Object.values(owner.service.uploads ?? {})) await handle(file);
      nudge(owner.manifest.name);
    },
    /** Resolves when every change so far has been carried and consumed, and every change that follows from it. */
    settled: async () => {
      for (;;) {
        const before = pumps.map((pump) => pump.progress());
        while (pumps.some((pump, index) => pump.progress().looks < (before[index]?.looks ?? 0) + 2)) {
          for (const pump of pumps) pump.nudge();
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        while (!queues.every((queue) => queue.idle()))
          await new Promise((resolve) => setTimeout(resolve, 10));
        if (pumps.every((pump, index) => pump.progress().carried === before[index]?.carried)) return;
      }
    },
    /**
     * Runs some calls of the API as if they were made at another time: a gateway of its own, closed afterwards. What
     * they write is carried and consumed as everything is, at the time that it really is.
     */
    at: async <T>(time: Date, act: (base: string) => Promise<T>): Promise<T> => {
      const then = composeOn({ ...platform, clock: () => time });
      const gateway = createGateway({ ...everyGateway, services: then, localRoutes: {} });
      const base = `http://localhost:${await listen(gateway, 0)}`;
      try {
        return await act(base);
      } finally {
        gateway.closeAllConnections();
        gateway.close();
      }
    },
    /** How many messages were given up and wait for a person. */
    deadLetters: () => journal.dead().length,
    /**
     * Lets open requests end, for two seconds at most, then stops pumps and queues; the next start takes up what is
     * left.
     */
    close: once(async () => {
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), openRequestsMs);
      await ended;
      clearTimeout(cut);
      await schedules.close();
      await Promise.all(pumps.map((pump) => pump.close()));
      await Promise.all(queues.map((queue) => queue.close()));
      journal.close();
    }),
  };
};
export type RunningServices = Awaited<ReturnType<typeof runServices>>;
