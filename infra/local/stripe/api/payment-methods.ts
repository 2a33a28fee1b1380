import type Stripe from "stripe";
import * as z from "zod";
import { text } from "../http/parameters.ts";
import { attach, customerNamed } from "../moves/customers.ts";
import { newPaymentMethod } from "../objects/payment-method.ts";
import { testCards } from "../objects/test-cards.ts";
import { noSuchParameter, StripeFault } from "../state/fault.ts";
import type { Work } from "../state/work.ts";
import { type ApiRoute, writing } from "./api-route.ts";
import { found, listingOf, nothing, retrieving } from "./finding.ts";

/** The payment method that a parameter names: one there is, or a new one of a test card. @throws StripeFault 400 */
export function namedMethod(work: Work, id: string): Stripe.PaymentMethod {
  const known = work.find("payment_method", id);
  if (known) return known;
  if (!testCards.has(id)) throw noSuchParameter("PaymentMethod", id, "payment_method");
  const method = newPaymentMethod(work, "card", { card: id });
  work.put(method);
  return method;
}

const path = "/v1/payment_methods";

/** Payment methods: read, listed, kept for a customer and given up. */
export const paymentMethodsApi: readonly ApiRoute[] = [
  retrieving(path, "payment_method"),
  listingOf(path, "payment_method", ["customer", "type"]),
  writing(`${path}/:id/attach`, z.strictObject({ customer: text }), ({ customer }, { work, id }) =>
    attach(work, namedMethod(work, id), customerNamed(work, customer).id),
  ),
  writing(`${path}/:id/detach`, nothing, (_input, { work, id }) => {
    const method = found(work, "payment_method", id);
    if (method.customer === null) {
      throw new StripeFault(400, "The payment method you provided is not attached to a customer.", {
        code: "payment_method_unexpected_state",
        param: "payment_method",
      });
    }
    return work.change(method, { customer: null }, "payment_method.detached");
  }),
];
