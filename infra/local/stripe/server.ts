import { createServer, type IncomingMessage, type Server } from "node:http";
import findMyWay from "find-my-way";
import { apiRoutes } from "./api/api-routes.ts";
import { apiRoute } from "./api/serve-route.ts";
import { expireDue } from "./checkout/checkout.ts";
import { checkoutRoutes } from "./checkout/checkout-routes.ts";
import { controlRoutes } from "./deliveries/control-routes.ts";
import { countPending, createDeliveries } from "./deliveries/deliveries.ts";
import type { DeliverySchedule } from "./deliveries/delivery-schedules.ts";
import { createSandbox, type Sandbox } from "./deliveries/sandbox.ts";
import type { Webhook } from "./deliveries/webhook.ts";
import { StripeFault } from "./http/fault.ts";
import { type HttpRoute, serve } from "./http/http.ts";
import { openState } from "./state/state.ts";

export interface StripeSandboxOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Folder of the journal, created if absent. */
  readonly dataDir: string;
  /** Address of the pay pages for a donor's browser. Default: the sandbox's own. */
  readonly publicUrl?: string;
  readonly webhook: Webhook;
  readonly clock: () => Date;
  /** Default: immediate. */
  readonly schedule?: DeliverySchedule;
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

const host = "127.0.0.1";
const expirySweepMs = 1_000;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
    });
  });

const unknownRoute = ({ method, url }: IncomingMessage): never => {
  throw new StripeFault(
    404,
    `Unrecognized request URL (${method}: ${url}). Please see https://stripe.com/docs.`,
  );
};

const routerOf = (sandbox: Sandbox, beforeEach: () => void) => {
  const router = findMyWay({
    defaultRoute: (request, response) => void serve(request, response, {}, () => unknownRoute(request)),
    onBadUrl: (_path, request, response) => void serve(request, response, {}, () => unknownRoute(request)),
  });
  const routes = [
    ...apiRoutes.map((route) => apiRoute(route, sandbox)),
    ...checkoutRoutes(sandbox),
    ...controlRoutes(sandbox),
  ];
  for (const route of routes) {
    const answer: HttpRoute["answer"] = (call) => {
      beforeEach();
      return route.answer(call);
    };
    router.on(
      route.method,
      route.path,
      (request, response, params) => void serve(request, response, params, answer),
    );
  }
  return router;
};

/**
 * Starts the sandbox on loopback: Stripe's API for `new Stripe(key, {host, port, protocol: "http"})`, pay pages at
 * `<url>/checkout/<session>`, and signed deliveries to the webhook. Its state is stored in `dataDir`.
 * @throws the listen error, or the error of reading the journal
 */
export async function startStripeSandbox(options: StripeSandboxOptions): Promise<StripeSandbox> {
  const state = openState(options.dataDir);
  const deliveries = createDeliveries(state, options.webhook, options.clock, options.schedule);
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const url = `http://${host}:${port}`;
  const payPages = options.publicUrl ?? url;
  const sandbox = createSandbox({ state, deliveries, clock: options.clock, payPages });

  const sweep = () => void sandbox.commit(expireDue(state, sandbox.now()));
  const router = routerOf(sandbox, sweep);
  server.on("request", (request, response) => router.lookup(request, response));
  const sweeping = setInterval(sweep, expirySweepMs);
  void deliveries.start(state.all("sandbox.delivery"));

  return {
    url,
    port,
    async close() {
      clearInterval(sweeping);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await deliveries.close();
      state.close();
    },
    setSchedule: deliveries.setSchedule,
    pendingDeliveries: () => countPending(state),
    flush: deliveries.flush,
  };
}
