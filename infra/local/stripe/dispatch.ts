import findMyWay from "find-my-way";
import { actRoutes } from "./acts/act-routes.ts";
import { apiRoutes } from "./api/api-routes.ts";
import { idempotencyKey, inUse, storedAnswer } from "./api/idempotency.ts";
import { apiRoute } from "./api/serve-route.ts";
import { checkoutRoutes } from "./checkout/checkout-routes.ts";
import { controlRoutes } from "./deliveries/control-routes.ts";
import type { Sandbox } from "./deliveries/sandbox.ts";
import { faultRoutes } from "./faults/fault-routes.ts";
import { refusals } from "./faults/faults.ts";
import {
  AnswerLost,
  type Dispatch,
  type HttpCall,
  type HttpReply,
  type HttpRoute,
  refusal,
} from "./http/http.ts";
import { StripeFault } from "./state/fault.ts";

const isWrite = ({ method }: HttpCall): boolean => method === "POST";

/** Has the client not repeat by itself what was refused for no fault of its own, so that no test waits. */
const unrepeated = (status: number): Record<string, string> =>
  status === 429 || status >= 500 ? { "stripe-should-retry": "false" } : {};

/** Counts the requests of each second. @throws StripeFault 429 beyond what the terms allow */
function createRate({ core }: Sandbox) {
  let second = 0;
  let count = 0;
  return (): void => {
    if (second !== core.now()) [second, count] = [core.now(), 0];
    count += 1;
    const most = core.terms().requestsPerSecond;
    if (most !== null && count > most) throw refusals["rate-limited"]();
  };
}

/** Answers requests to the API through what goes wrong with them. */
function createFaultyAnswer(sandbox: Sandbox) {
  const { core, faults } = sandbox;
  const underWay = new Set<string>();
  const countRequest = createRate(sandbox);

  const hang = async (call: HttpCall): Promise<void> => {
    const key = isWrite(call) ? idempotencyKey(call) : null;
    if (key !== null) underWay.add(key);
    await faults.released();
    if (key !== null) underWay.delete(key);
  };
  const keepRefusal = (call: HttpCall): HttpReply => {
    const reply = { ...refusal(refusals.down()), headers: unrepeated(500) };
    const key = isWrite(call) ? idempotencyKey(call) : null;
    if (key !== null) core.state.commit([storedAnswer(key, call, reply, core.now())]);
    return reply;
  };

  return async (call: HttpCall, answer: HttpRoute["answer"]): Promise<HttpReply> => {
    countRequest();
    const key = isWrite(call) ? idempotencyKey(call) : null;
    if (key !== null && underWay.has(key)) throw inUse(key);
    const fault = faults.of(call);
    if (fault === "down" || fault === "missing" || fault === "rate-limited") throw refusals[fault]();
    if (fault === "broken") return keepRefusal(call);
    if (fault === "hang") await hang(call);
    const reply = await answer(call);
    if (fault === "lost") throw new AnswerLost();
    return reply;
  };
}

/** A request as it came in, for who counts them. */
export type OnRequest = (call: HttpCall) => void;

/** Makes the one way in: every request, over HTTP or in process, is answered here. */
export function createDispatch(sandbox: Sandbox, onRequest: OnRequest = () => {}): Dispatch {
  const router = findMyWay();
  const answers = new Map<string, HttpRoute["answer"]>();
  const routes = [
    ...apiRoutes.map((route) => apiRoute(route, sandbox)),
    ...checkoutRoutes(sandbox),
    ...controlRoutes(sandbox),
    ...faultRoutes(sandbox.faults),
    ...actRoutes(sandbox),
  ];
  for (const { method, path, answer } of routes) {
    answers.set(`${method} ${path}`, answer);
    router.on(method, path, () => {}, `${method} ${path}`);
  }
  const faulty = createFaultyAnswer(sandbox);

  return async ({ method, url, headers, body }) => {
    const requestId = sandbox.core.newId("req", 14);
    const [path = "/", query = ""] = url.split("?");
    const route =
      method === "GET" || method === "POST" || method === "DELETE" ? router.find(method, path) : null;
    const call: HttpCall = { requestId, method, path, query, params: route?.params ?? {}, headers, body };
    const answer = answers.get(String(route?.store));
    const own = { "request-id": requestId };
    try {
      sandbox.doDue();
      if (!answer) {
        throw new StripeFault(
          404,
          `Unrecognized request URL (${method}: ${url}). Please see https://stripe.com/docs.`,
        );
      }
      if (path.startsWith("/v1/")) onRequest(call);
      const reply = await (path.startsWith("/v1/") ? faulty(call, answer) : answer(call));
      return { ...reply, headers: { ...own, ...reply.headers } };
    } catch (error) {
      if (error instanceof AnswerLost) throw error;
      const reply = refusal(error);
      return { ...reply, headers: { ...own, ...unrepeated(reply.status) } };
    }
  };
}
