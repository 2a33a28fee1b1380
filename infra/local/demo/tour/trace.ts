import type { ApiClient } from "../api-client.ts";
import { fen } from "./books.ts";
import type { GuestGift } from "./gift.ts";
import type { Say } from "./say.ts";
import { textTable } from "./text-table.ts";

interface Trace {
  readonly gift: { readonly amount: number };
  readonly shares: readonly {
    readonly amount: number;
    readonly whole: { readonly amount: number };
    readonly purpose: string;
    readonly people: number;
    readonly on: string;
  }[];
  readonly rest: number;
}

/** Shows what the donor of a gift reads of it: which payments used how much, and what is left, to the fen. */
export const showTrace = async (
  api: ApiClient,
  { donationId, readSecret }: GuestGift,
  say: Say,
): Promise<void> => {
  const trace = await api.guest<Trace>("GET", `/v1/donations/${donationId}/trace`, undefined, {
    "donation-secret": readSecret,
  });
  say("\n  What the guest reads of the 50.00 yuan (善款去向), first in, first out, and of whom nothing:");
  const shares = trace.shares.map(({ amount, whole, purpose, people, on }) => [
    `${purpose}, ${people} people, ${on}`,
    fen(whole.amount),
    fen(amount),
  ]);
  const sum = trace.shares.reduce((total, { amount }) => total + amount, trace.rest);
  say(
    textTable(
      ["", ">the payment", ">of this gift"],
      [...shares, ["not used yet", "", fen(trace.rest)], ["together", "", fen(sum)]],
    ),
  );
};
