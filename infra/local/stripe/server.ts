import { countPending, createDeliveries, shortPauses, waitForAttempts } from "./deliveries/deliveries.ts";
import type { DeliverySchedule } from "./deliveries/delivery-schedules.ts";
import { createSandbox } from "./deliveries/sandbox.ts";
import { overHttp, sendingTo, type Webhook } from "./deliveries/webhook.ts";
import { createDispatch } from "./dispatch.ts";
import { createFaults } from "./faults/faults.ts";
import { listenOn } from "./http/listen.ts";
import { idsFrom, unpredictable } from "./state/random.ts";
import { openState } from "./state/state.ts";
import { usualTerms } from "./state/terms.ts";
import type { Core } from "./state/work.ts";
import { realTimers } from "./time/timers.ts";

export interface StripeSandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Folder of the journal, created if absent. */
  readonly dataDir: string;
  /** Address of the pay pages for a donor's browser. Default: the sandbox's own. */
  readonly publicUrl?: string;
  readonly webhook: Webhook;
  readonly clock: () => Date;
}

export interface StripeSandbox {
  readonly url: string;
  readonly port: number;
  /** Stops listening and delivering; the next start delivers the rest. */
  close(): Promise<void>;
  /** Applies to events from now on. */
  setSchedule(schedule: DeliverySchedule): void;
  /** Deliveries neither taken nor given up, held ones included. */
  pendingDeliveries(): number;
  /** Attempts all waiting deliveries, except held ones, at once; resolves when none is running. */
  flush(): Promise<void>;
}

const sweepMs = 1_000;

/**
 * Starts the sandbox on loopback: Stripe's API for `new Stripe(key, {host, port, protocol: "http"})`, pay pages at
 * `<url>/checkout/<session>`, and signed deliveries to the webhook. Its state is stored in `dataDir`.
 * @throws the listen error, or the error of reading the journal
 */
export async function startStripeSandbox(options: StripeSandboxOptions): Promise<StripeSandbox> {
  const { clock, webhook } = options;
  const state = openState(options.dataDir);
  const newId = idsFrom(unpredictable);
  const now = () => Math.floor(clock().getTime() / 1_000);
  const core: Core = { state, terms: () => usualTerms, now, newId };
  const send = sendingTo(overHttp(webhook.url), webhook.secret);
  const deliveries = createDeliveries({
    state,
    send,
    clock,
    timers: realTimers,
    pausesMs: shortPauses,
    newId,
  });
  const faults = createFaults();
  let payPages = options.publicUrl ?? "";
  const sandbox = createSandbox({
    core,
    deliveries,
    faults,
    payPages: () => payPages,
    wait: waitForAttempts,
  });
  const { url, port, close } = await listenOn(createDispatch(sandbox), options.port ?? 0);
  payPages = options.publicUrl ?? url;
  const sweeping = setInterval(sandbox.doDue, sweepMs);
  void deliveries.start(state.all("sandbox.delivery"));

  return {
    url,
    port,
    async close() {
      clearInterval(sweeping);
      faults.release();
      await close();
      await deliveries.close();
      state.close();
    },
    setSchedule: (schedule) => deliveries.setSchedule(schedule),
    pendingDeliveries: () => countPending(state),
    flush: deliveries.flush,
  };
}
