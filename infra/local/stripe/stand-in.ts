import Stripe from "stripe";
import { createDeliveries, stripePauses } from "./deliveries/deliveries.ts";
import { type DeliverySchedule, disorder, type Odds } from "./deliveries/delivery-schedules.ts";
import { createSandbox, nextTask, type Sandbox } from "./deliveries/sandbox.ts";
import { type Receive, sendingTo, undelivered } from "./deliveries/webhook.ts";
import { createDispatch, type OnRequest } from "./dispatch.ts";
import { createFaults, type Faults } from "./faults/faults.ts";
import { fetchFrom } from "./http/in-process.ts";
import { type Listening, listenOn } from "./http/listen.ts";
import { idsFrom, seeded } from "./state/random.ts";
import { memoryState, type State } from "./state/state.ts";
import { type Terms, usualTerms } from "./state/terms.ts";
import { createVirtualTime } from "./time/virtual-time.ts";

export interface StandInOptions {
  /** The same seed and the same calls make the same ids, events and deliveries. */
  readonly seed: number;
  readonly start: Date;
  /** Takes the events, signed with `secret`; by default nobody does, and they stay undelivered. */
  readonly receive?: Receive;
  readonly secret?: string;
  /** Is told each request to the API. */
  readonly onRequest?: OnRequest;
}

/** The sandbox in process: no port, no file, no waiting. Its clock stands until it is told to go on. */
export interface StandIn {
  /** The stock client, which calls it. */
  readonly stripe: Stripe;
  readonly faults: Faults;
  /** Everything that is stored, to look at. */
  readonly state: State;
  now(): Date;
  /** Does what a donor, a bank or Stripe does (moves/), and what is due at this moment of its deliveries. */
  readonly act: Sandbox["act"];
  /** Lets so many milliseconds pass: the clock's tasks and the deliveries happen, each at its time. */
  advance(ms: number): Promise<void>;
  setTerms(terms: Partial<Terms>): void;
  setSchedule(schedule: DeliverySchedule): void;
  /** Also answers on a free port of loopback, for code that only knows an address; from now on pay pages are there. */
  listen(): Promise<Listening>;
  /** From now on events come in disorder, by the seed. */
  setDisorder(odds: Odds): void;
}

/** Starts a stand-in for Stripe in process. */
export function startStandIn(options: StandInOptions): StandIn {
  const { seed, receive, secret = "whsec_stand_in" } = options;
  const time = createVirtualTime(options.start);
  const state = memoryState();
  let terms = usualTerms;
  const newId = idsFrom(seeded(seed));
  const core = { state, terms: () => terms, now: () => Math.floor(time.now().getTime() / 1_000), newId };
  const deliveries = createDeliveries({
    state,
    send: receive ? sendingTo(receive, secret) : undelivered,
    clock: time.now,
    timers: time,
    pausesMs: stripePauses,
    newId,
  });
  const faults = createFaults();
  let payPages = "http://stripe.invalid";
  const sandbox = createSandbox({
    core,
    deliveries,
    faults,
    payPages: () => payPages,
    wait: time.runDue,
  });
  const dispatch = createDispatch(sandbox, options.onRequest);
  const httpClient = Stripe.createFetchHttpClient(fetchFrom(dispatch));

  return {
    stripe: new Stripe("sk_test_stand_in", { httpClient, maxNetworkRetries: 0, telemetry: false }),
    faults,
    state,
    now: time.now,
    act: sandbox.act,
    async advance(ms) {
      const end = time.now().getTime() + ms;
      const next = () => Math.min((nextTask(core)?.at ?? Number.POSITIVE_INFINITY) * 1_000, time.next());
      for (let at = next(); at <= end; at = next()) {
        time.moveTo(at);
        sandbox.doDue();
        await time.runDue();
      }
      time.moveTo(end);
    },
    setTerms(changed) {
      terms = { ...terms, ...changed };
    },
    async listen() {
      const listening = await listenOn(dispatch, 0);
      payPages = listening.url;
      return listening;
    },
    setSchedule: (schedule) => deliveries.setSchedule(schedule),
    setDisorder(odds) {
      const { schedule, twin } = disorder(seeded(seed + 1), odds);
      deliveries.setSchedule(schedule, twin);
    },
  };
}
