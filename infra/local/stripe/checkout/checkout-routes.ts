import * as z from "zod";
import { waitForAttempts } from "../deliveries/deliveries.ts";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { decodeForm, decodeJson } from "../http/body.ts";
import type { HttpCall, HttpReply, HttpRoute } from "../http/http.ts";
import { parse } from "../http/parameters.ts";
import type { Outcome } from "../state/rows.ts";
import { complete, findCheckout } from "./checkout.ts";
import { checkoutPage } from "./checkout-page.ts";

const choice = z.strictObject({ outcome: z.enum(["paid", "failed", "abandoned"]) });

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

/** The pay page, and the route that its buttons or a script call. Neither needs an API key. */
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
      await waitForAttempts(sandbox.commit(effect).attempted);
      return fromPage ? landing(sandbox, id, outcome) : { status: 200, body: effect.answer };
    },
  },
];
