import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { openDispute } from "#infra/local/stripe/moves/disputes.ts";
import { payOut } from "#infra/local/stripe/moves/payouts.ts";
import { type Kind, stripeKinds } from "#infra/local/stripe/state/rows.ts";
import { dayMs, standInWorld } from "#test/support/stand-in.ts";
import { sessionOf } from "#test/support/stripe-sandbox.ts";

/** Example objects of Stripe's own API description (github.com/stripe/openapi, MIT). */
const file = fileURLToPath(
  new URL("../../../../shared/data/stripe-objects/fixtures3.subset.json", import.meta.url),
);
const isThere = existsSync(file);
if (!isThere) process.stdout.write(`skipped: the shapes of Stripe's objects, since ${file} is absent\n`);

const object = z.record(z.string(), z.unknown());
const fixturesSchema = z.object({ resources: z.record(z.string(), object) });

/**
 * Fields by kind in which the sandbox follows the installed client's types, which are newer than the examples: `lacks`,
 * that only the examples have (a charge's refunds are there when they are asked for), `adds`, that only the types have.
 */
const differences = new Map<Kind, { readonly lacks?: readonly string[]; readonly adds?: readonly string[] }>([
  ["checkout.session", { adds: ["allowed_payment_method_types"] }],
  ["payment_intent", { adds: ["allowed_payment_method_types", "payment_record"] }],
  ["charge", { lacks: ["refunds"] }],
  ["dispute", { adds: ["intended_submission_method"] }],
  ["customer", { adds: ["customer_account"] }],
  ["product", { adds: ["tax_details"] }],
  ["invoice", { lacks: ["subscription"] }],
]);

/** An object of each kind, after a year in which everything happened that the sandbox knows. */
const oneOfEach = async () => {
  const world = standInWorld();
  const intent = await world.pay();
  await world.stripe.refunds.create({ payment_intent: intent.id, amount: 1 });
  const charge = (await world.pay()).latest_charge;
  await world.act((work) =>
    openDispute(work, { charge: typeof charge === "object" ? (charge?.id ?? "") : "" }),
  );
  const { payment_intent_data: _none, ...session } = sessionOf(100_000);
  const recurring = { interval: "month" as const };
  const price = { currency: "cny", unit_amount: 100_000, product_data: { name: "月捐" }, recurring };
  const begun = await world.stripe.checkout.sessions.create({
    ...session,
    mode: "subscription",
    line_items: [{ price_data: price, quantity: 1 }],
  });
  await world.end(begun, { outcome: "paid" });
  await world.act(payOut);
  await world.advance(40 * dayMs);
  return world.state;
};

const typeOf = (value: unknown): string => (Array.isArray(value) ? "array" : typeof value);

/** Where two values that are both there are of different types, by path. */
const disagreements = (ours: unknown, theirs: unknown, path: string): string[] => {
  if (ours === null || theirs === null || ours === undefined || theirs === undefined) return [];
  if (typeOf(ours) !== typeOf(theirs)) return [`${path}: ${typeOf(ours)}, not ${typeOf(theirs)}`];
  const [one, other] = [object.safeParse(ours), object.safeParse(theirs)];
  if (!one.success || !other.success) return [];
  return Object.keys(one.data).flatMap((name) =>
    disagreements(one.data[name], other.data[name], `${path}.${name}`),
  );
};

describe.runIf(isThere)("an object", async () => {
  const { resources } = fixturesSchema.parse(
    isThere ? JSON.parse(readFileSync(file, "utf8")) : { resources: {} },
  );
  const state = await oneOfEach();

  it.each(stripeKinds.filter((kind) => resources[kind]))(
    "of kind %s has the fields of Stripe's example, and their types",
    (kind) => {
      const ours = object.parse(JSON.parse(JSON.stringify(state.all(kind).at(-1))));
      const theirs = resources[kind] ?? {};
      const { lacks = [], adds = [] } = differences.get(kind) ?? {};
      const names = { ours: Object.keys(ours), theirs: Object.keys(theirs) };
      expect(names.theirs.filter((name) => !names.ours.includes(name)).toSorted()).toEqual(lacks);
      expect(names.ours.filter((name) => !names.theirs.includes(name)).toSorted()).toEqual(adds);
      expect(disagreements(ours, theirs, kind)).toEqual([]);
    },
  );
});
