import { book } from "#infra/local/stripe/objects/balance-transaction.ts";
import { startStripeSandbox } from "#infra/local/stripe/server.ts";

/**
 * The Stripe sandbox for a service in a test: kept in memory, with nobody to send events to, and told by `faults` to
 * fail. `requests`: each call with its Idempotency-Key and body.
 */
export const startTestStripe = async () => {
  const requests: { path: string; key: string | undefined; body: string }[] = [];
  const sandbox = await startStripeSandbox({
    clock: () => new Date("2026-03-02T09:00:00+08:00"),
    onRequest: ({ path, headers, body }) =>
      requests.push({ path, key: headers["idempotency-key"]?.toString(), body }),
  });
  /** Has Stripe tell this fee of a balance transaction of this id, for events that a test makes up. */
  const tellFee = (id: string, fee: number): Promise<void> =>
    sandbox.act((work) => {
      const of = {
        type: "charge",
        category: "charge",
        source: "ch_test",
        amount: 10_000,
        currency: "cny",
      } as const;
      book({ ...work, newId: () => id }, { ...of, fee: () => fee });
    });
  return { address: sandbox.url, requests, faults: sandbox.faults, tellFee, close: sandbox.close };
};
export type TestStripe = Awaited<ReturnType<typeof startTestStripe>>;
