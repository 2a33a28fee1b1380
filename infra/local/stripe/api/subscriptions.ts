import * as z from "zod";
import { integer, listOf, metadata, text } from "../http/parameters.ts";
import { customerNamed } from "../moves/customers.ts";
import { settleIntent } from "../moves/pay.ts";
import { subscribe } from "../moves/subscribe.ts";
import { endSubscription, isLive } from "../moves/subscription-status.ts";
import { newPrice, planOf } from "../objects/price.ts";
import { priceParameters } from "../objects/price-parameters.ts";
import { withItem } from "../objects/subscription.ts";
import { noSuchParameter, StripeFault } from "../state/fault.ts";
import type { Price, Subscription } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { type ApiRoute, deleting, reading, writing } from "./api-route.ts";
import { found, nothing, retrieving } from "./finding.ts";
import { filterParameter, listing, pageParameters } from "./listing.ts";
import { namedMethod } from "./payment-methods.ts";

const asked = { price: text.optional(), price_data: priceParameters.optional() };

function priceOf(work: Work, { price: id, price_data: data }: z.infer<z.ZodObject<typeof asked>>): Price {
  const price = data ? newPrice(work, data) : work.find("price", id ?? "");
  if (data && !work.find("product", data.product)) throw noSuchParameter("product", data.product);
  if (!price) throw noSuchParameter("price", id ?? "", "items[0][price]");
  if (!price.recurring) {
    throw new StripeFault(
      400,
      "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.",
      {
        param: "items[0][price]",
      },
    );
  }
  work.put(price);
  return price;
}

const created = z.strictObject({
  customer: text,
  default_payment_method: text.optional(),
  items: listOf(z.strictObject(asked)),
  metadata,
});

const changed = z.strictObject({
  cancel_at_period_end: z.enum(["true", "false"]).optional(),
  default_payment_method: text.optional(),
  items: listOf(z.strictObject({ id: text, ...asked })).optional(),
  metadata: metadata.optional(),
  pause_collection: z
    .union([
      z.literal(""),
      z.strictObject({
        behavior: z.enum(["keep_as_draft", "mark_uncollectible", "void"]),
        resumes_at: integer.optional(),
      }),
    ])
    .optional(),
  proration_behavior: z.literal("none").optional(),
});

function itemsOf(
  work: Work,
  subscription: Subscription,
  { items }: z.infer<typeof changed>,
): Partial<Subscription> {
  const [item] = items ?? [];
  if (!item) return {};
  if (item.id !== subscription.items.data[0].id)
    throw noSuchParameter("subscription item", item.id, "items[0][id]");
  const price = priceOf(work, item);
  const [{ price: before }] = subscription.items.data;
  if (price.currency !== before.currency || price.recurring?.interval !== before.recurring?.interval) {
    throw new StripeFault(400, "This sandbox changes a subscription's amount alone.", {
      param: "items[0][price]",
    });
  }
  return withItem(subscription, { price, plan: planOf(price) });
}

const liveSubscription = (work: Work, id: string): Subscription => {
  const subscription = found(work, "subscription", id);
  if (isLive(subscription)) return subscription;
  throw new StripeFault(
    400,
    "A canceled subscription can only update its cancellation_details and metadata.",
    {
      code: "invalid_canceled_subscription_fields",
    },
  );
};

const pauseOf = (pause: z.infer<typeof changed>["pause_collection"]): Partial<Subscription> => {
  if (pause === undefined) return {};
  if (pause === "") return { pause_collection: null };
  return { pause_collection: { behavior: pause.behavior, resumes_at: pause.resumes_at ?? null } };
};

/** Subscriptions: made, read, changed, ended. */
export const subscriptionsApi: readonly ApiRoute[] = [
  writing("/v1/subscriptions", created, ({ items: [item = {}], ...input }, { work }) => {
    const customer = customerNamed(work, input.customer);
    const by = input.default_payment_method ?? customer.invoice_settings.default_payment_method;
    if (typeof by !== "string") {
      throw new StripeFault(400, "This customer has no attached payment source or default payment method.", {
        code: "resource_missing",
      });
    }
    const order = { customer: customer.id, price: priceOf(work, item), method: namedMethod(work, by) };
    const { subscription, intent } = subscribe(work, { ...order, metadata: input.metadata });
    settleIntent(work, intent);
    return subscription;
  }),
  reading(
    "/v1/subscriptions",
    z.strictObject({ ...pageParameters, customer: filterParameter, status: filterParameter }),
    ({ customer, status, ...page }, { work, path }) => {
      const rows = work
        .all("subscription")
        .filter((row) => (customer ?? row.customer) === row.customer)
        .filter((row) =>
          status === undefined ? row.status !== "canceled" : status === "all" || row.status === status,
        );
      return listing(rows, page, path);
    },
  ),
  retrieving("/v1/subscriptions", "subscription"),
  writing("/v1/subscriptions/:id", changed, (input, { work, id }) => {
    const subscription = liveSubscription(work, id);
    const { cancel_at_period_end: atEnd, default_payment_method: method } = input;
    const [item] = subscription.items.data;
    const fields: Partial<Subscription> = {
      ...itemsOf(work, subscription, input),
      ...pauseOf(input.pause_collection),
      ...(input.metadata ? { metadata: { ...subscription.metadata, ...input.metadata } } : {}),
      ...(method ? { default_payment_method: namedMethod(work, method).id } : {}),
      ...(atEnd
        ? {
            cancel_at_period_end: atEnd === "true",
            cancel_at: atEnd === "true" ? item.current_period_end : null,
            canceled_at: atEnd === "true" ? work.now : null,
          }
        : {}),
    };
    return work.change(subscription, fields, "customer.subscription.updated");
  }),
  deleting("/v1/subscriptions/:id", nothing, (_input, { work, id }) => {
    const subscription = found(work, "subscription", id);
    if (!isLive(subscription)) {
      throw new StripeFault(404, `No such subscription: '${id}'`, { code: "resource_missing", param: "id" });
    }
    return endSubscription(work, subscription, "cancellation_requested");
  }),
];
