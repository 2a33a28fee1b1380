import { createServer, type Server } from "node:http";
import { countPending, createDeliveries, shortPauses, waitForAttempts } from "./deliveries/deliveries.ts";
import type { DeliverySchedule } from "./deliveries/delivery-schedules.ts";
import { createSandbox, type Sandbox } from "./deliveries/sandbox.ts";
import { overHttp, sendingTo, undelivered, type Webhook } from "./deliveries/webhook.ts";
import { createDispatch, type OnRequest } from "./dispatch.ts";
import { createFaults, type Faults } from "./faults/faults.ts";
import { serve } from "./http/http.ts";
import { idsFrom, unpredictable } from "./state/random.ts";
import { memoryState, openState } from "./state/state.ts";
import { usualTerms } from "./state/terms.ts";
import type { Core } from "./state/work.ts";
import { realTimers } from "./time/timers.ts";

export interface StripeSandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Folder of the journal, created if absent. Default: all is kept in memory. */
  readonly dataDir?: string;
  /** Address of the pay pages for a donor's browser. Default: the sandbox's own. */
  readonly publicUrl?: string;
  /** Default: nobody; events stay undelivered. */
  readonly webhook?: Webhook;
  readonly clock: () => Date;
  /** Is told each request to the API. */
  readonly onRequest?: OnRequest;
}

export interface StripeSandbox {
  readonly url: string;
  readonly port: number;
  readonly faults: Faults;
  /** Stops listening and delivering; the next start delivers the rest. */
  close(): Promise<void>;
  /** Applies to events from now on. */
  setSchedule(schedule: DeliverySchedule): void;
  /** Deliveries neither taken nor given up, held ones included. */
  pendingDeliveries(): number;
  /** Attempts all waiting deliveries, except held ones, at once; resolves when none is running. */
  flush(): Promise<void>;
  /** Does what a donor, a bank or Stripe does (moves/). */
  readonly act: Sandbox["act"];
}

const host = "127.0.0.1";
const sweepMs = 1_000;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
    });
  });

/**
 * Starts the sandbox on loopback: Stripe's API for `new Stripe(key, {host, port, protocol: "http"})`, pay pages at
 * `<url>/checkout/<session>`, and signed deliveries to the webhook. Its state is stored in `dataDir`.
 * @throws the listen error, or the error of reading the journal
 */
export async function startStripeSandbox(options: StripeSandboxOptions): Promise<StripeSandbox> {
  const { clock, webhook } = options;
  const state = options.dataDir === undefined ? memoryState() : openState(options.dataDir);
  const newId = idsFrom(unpredictable);
  const now = () => Math.floor(clock().getTime() / 1_000);
  const core: Core = { state, terms: () => usualTerms, now, newId };
  const send = webhook ? sendingTo(overHttp(webhook.url), webhook.secret) : undelivered;
  const deliveries = createDeliveries({
    state,
    send,
    clock,
    timers: realTimers,
    pausesMs: shortPauses,
    newId,
  });
  const faults = createFaults();
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const url = `http://${host}:${port}`;
  const payPages = options.publicUrl ?? url;
  const sandbox = createSandbox({ core, deliveries, faults, payPages, wait: waitForAttempts });

  const dispatch = createDispatch(sandbox, options.onRequest);
  server.on("request", (request, response) => void serve(request, response, dispatch));
  const sweeping = setInterval(sandbox.doDue, sweepMs);
  void deliveries.start(state.all("sandbox.delivery"));

  return {
    url,
    port,
    faults,
    async close() {
      clearInterval(sweeping);
      faults.release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deliveries.close();
      state.close();
    },
    setSchedule: (schedule) => deliveries.setSchedule(schedule),
    pendingDeliveries: () => countPending(state),
    flush: deliveries.flush,
    act: sandbox.act,
  };
}
