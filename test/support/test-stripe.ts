import { book } from "#infra/local/stripe/objects/balance-transaction.ts";
import { startStandIn } from "#infra/local/stripe/stand-in.ts";

/**
 * The stand-in for Stripe beside a service in a test, with nobody to send events to, and told by `faults` to fail.
 * `requests`: each call with its Idempotency-Key and body.
 */
export const startTestStripe = async () => {
  const requests: { path: string; key: string | undefined; body: string }[] = [];
  const { act, faults, listen } = startStandIn({
    seed: 1,
    start: new Date("2026-03-02T09:00:00+08:00"),
    onRequest: ({ path, headers, body }) =>
      requests.push({ path, key: headers["idempotency-key"]?.toString(), body }),
  });
  /** Has Stripe tell this fee of a balance transaction of this id, for events that a test makes up. */
  const tellFee = async (id: string, fee: number): Promise<void> => {
    const of = {
      type: "charge",
      category: "charge",
      source: "ch_test",
      amount: 10_000,
      currency: "cny",
    } as const;
    await act((work) => book({ ...work, newId: () => id }, { ...of, fee: () => fee }));
  };
  const { url, close } = await listen();
  return { address: url, requests, faults, tellFee, close };
};
export type TestStripe = Awaited<ReturnType<typeof startTestStripe>>;
