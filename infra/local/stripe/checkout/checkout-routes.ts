import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { decodeForm } from "../http/body.ts";
import { StripeFault } from "../http/fault.ts";
import type { HttpCall, HttpReply, HttpRoute } from "../http/http.ts";
import { parse } from "../http/parameters.ts";
import type { Outcome } from "../state/rows.ts";
import { complete, findCheckout } from "./checkout.ts";
import { checkoutPage } from "./checkout-page.ts";

/** How long an answer waits for the webhook to have been told, at most. */
const patienceMs = 2_000;

/** Waits for first attempts so that the caller finds their effect, but never long and never in vain. */
export async function giveTime(attempted: Promise<void>): Promise<void> {
  const enough = new AbortController();
  await Promise.race([attempted, sleep(patienceMs, undefined, { signal: enough.signal })]);
  enough.abort();
}

const choice = z.strictObject({ outcome: z.enum(["paid", "failed", "abandoned"]) });

/** The JSON of a request body; raises 400 if it is none. */
export const decodeJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new StripeFault(400, "Invalid JSON in the request body.");
  }
};

const isForm = ({ headers }: HttpCall): boolean =>
  headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;

const landing = (sandbox: Sandbox, id: string, outcome: Outcome): HttpReply => {
  const { session } = findCheckout(sandbox.state, id);
  const targets: Record<Outcome, string | null> = {
    paid: session.success_url,
    failed: null,
    abandoned: session.cancel_url,
  };
  const target = targets[outcome]?.replaceAll("{CHECKOUT_SESSION_ID}", id) ?? `../${id}`;
  return { status: 303, headers: { location: target } };
};

const pageHeaders = {
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The pay page and what its buttons, or a script in their place, do. No key is asked for. */
export const checkoutRoutes = (sandbox: Sandbox): readonly HttpRoute[] => [
  {
    method: "GET",
    path: "/checkout/:id",
    answer({ params }) {
      const { session, note } = findCheckout(sandbox.state, params.id ?? "");
      return { status: 200, html: checkoutPage(session, note), headers: pageHeaders };
    },
  },
  {
    method: "POST",
    path: "/checkout/:id/complete",
    async answer(call) {
      const id = call.params.id ?? "";
      findCheckout(sandbox.state, id);
      const fromPage = isForm(call);
      const { outcome } = parse(choice, fromPage ? decodeForm(call.body) : decodeJson(call.body));
      const effect = complete(sandbox.state, id, outcome, sandbox.now());
      await giveTime(sandbox.commit(effect).attempted);
      return fromPage ? landing(sandbox, id, outcome) : { status: 200, body: effect.answer };
    },
  },
];
