import * as z from "zod";
import { metadata, text } from "../http/parameters.ts";
import { createCustomer } from "../moves/customers.ts";
import { endSubscription, isLive } from "../moves/subscription-status.ts";
import { newPrice, newProduct } from "../objects/price.ts";
import { priceParameters, productParameters } from "../objects/price-parameters.ts";
import { noSuchParameter } from "../state/fault.ts";
import { type ApiRoute, deleting, writing } from "./api-route.ts";
import { found, listingOf, nothing, retrieving } from "./finding.ts";
import { namedMethod } from "./payment-methods.ts";

const told = {
  description: text.optional(),
  email: z.email().optional(),
  name: text.optional(),
  phone: text.optional(),
};

const changed = z.strictObject({
  ...told,
  invoice_settings: z.strictObject({ default_payment_method: text }).optional(),
  metadata: metadata.optional(),
});

const customers: readonly ApiRoute[] = [
  writing("/v1/customers", z.strictObject({ ...told, metadata }), (input, { work }) =>
    createCustomer(work, input),
  ),
  retrieving("/v1/customers", "customer", "customer"),
  listingOf("/v1/customers", "customer", ["email"]),
  writing(
    "/v1/customers/:id",
    changed,
    ({ invoice_settings: settings, metadata: marks, ...input }, { work, id }) => {
      const customer = found(work, "customer", id, "customer");
      const method = settings && namedMethod(work, settings.default_payment_method).id;
      const fields = {
        ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
        metadata: { ...customer.metadata, ...marks },
        ...(method
          ? { invoice_settings: { ...customer.invoice_settings, default_payment_method: method } }
          : {}),
      };
      return work.change(customer, fields, "customer.updated");
    },
  ),
  deleting("/v1/customers/:id", nothing, (_input, { work, id }) => {
    const customer = found(work, "customer", id, "customer");
    for (const row of work.all("subscription")) {
      if (row.customer === id && isLive(row)) endSubscription(work, row, "cancellation_requested");
    }
    work.raise("customer.deleted", customer);
    return { id, object: "customer", deleted: true };
  }),
];

/** Customers, and the products and prices that they subscribe to. */
export const customersApi: readonly ApiRoute[] = [
  ...customers,
  writing("/v1/products", productParameters, ({ name, metadata: marks }, { work }) => {
    const product = newProduct(work, name, marks);
    work.put(product);
    return product;
  }),
  retrieving("/v1/products", "product"),
  writing("/v1/prices", priceParameters, (input, { work }) => {
    if (!work.find("product", input.product)) throw noSuchParameter("product", input.product);
    const price = newPrice(work, input);
    work.put(price);
    return price;
  }),
  retrieving("/v1/prices", "price"),
];
