import * as z from "zod";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { decodeForm, decodeJson } from "../http/body.ts";
import type { HttpCall, HttpReply, HttpRoute } from "../http/http.ts";
import { parse } from "../http/parameters.ts";
import { complete, findCheckout } from "../moves/checkout.ts";
import { methodTypes } from "../objects/payment-method.ts";
import type { Outcome } from "../state/rows.ts";
import { checkoutPage } from "./checkout-page.ts";

const choice = z.strictObject({
  outcome: z.enum(["paid", "failed", "abandoned", "processing"]),
  method: z.enum(methodTypes).optional(),
  card: z.string().optional(),
  later: z.enum(["paid", "failed"]).optional(),
  afterSeconds: z.int().min(0).optional(),
});

const isForm = ({ headers }: HttpCall): boolean =>
  headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;

const landing = ({ core: { state } }: Sandbox, id: string, outcome: Outcome): HttpReply => {
  const { session } = findCheckout(state, id);
  const targets: Record<Outcome, string | null> = {
    paid: session.success_url,
    processing: session.success_url,
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
      const { session, note } = findCheckout(sandbox.core.state, params.id ?? "");
      return { status: 200, html: checkoutPage(session, note), headers: pageHeaders };
    },
  },
  {
    method: "POST",
    path: "/checkout/:id/complete",
    async answer(call) {
      const id = call.params.id ?? "";
      findCheckout(sandbox.core.state, id);
      const fromPage = isForm(call);
      const ending = parse(choice, fromPage ? decodeForm(call.body) : decodeJson(call.body));
      const answer = await sandbox.act((work) => complete(work, id, ending));
      return fromPage ? landing(sandbox, id, ending.outcome) : { status: 200, body: answer };
    },
  },
];
