import type Stripe from "stripe";
import { type CustomerOf, newCustomer } from "../objects/customer.ts";
import { declineOf } from "../objects/payment-method.ts";
import { cardEnding } from "../objects/test-cards.ts";
import { noSuchParameter, StripeFault } from "../state/fault.ts";
import type { Work } from "../state/work.ts";

/** Makes a customer. */
export function createCustomer(work: Work, of: CustomerOf): Stripe.Customer {
  const customer = newCustomer(work, of);
  work.put(customer);
  work.raise("customer.created", customer);
  return customer;
}

/** A customer named by a parameter. @throws StripeFault 400 */
export function customerNamed(work: Work, id: string): Stripe.Customer {
  const customer = work.find("customer", id);
  if (!customer) throw noSuchParameter("customer", id);
  return customer;
}

/** Keeps a payment method for a customer. @throws StripeFault 402 if its bank declines it at once */
export function attach(work: Work, method: Stripe.PaymentMethod, customer: string): Stripe.PaymentMethod {
  const decline = declineOf(method);
  if (decline && !cardEnding(method.card?.last4)?.attaches) {
    const { message, ...codes } = decline;
    throw new StripeFault(402, message, { type: "card_error", ...codes });
  }
  const attached = { ...method, customer };
  work.put(attached);
  work.raise("payment_method.attached", attached);
  return attached;
}
