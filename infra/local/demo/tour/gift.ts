import type { ApiClient } from "../api-client.ts";
import type { DemoState } from "../load.ts";
import type { Say } from "./say.ts";
import { textTable } from "./text-table.ts";

interface Money {
  readonly amount: number;
  readonly currency: string;
}
interface Fund {
  readonly source: string;
  readonly raised: Money;
  readonly refunded: Money;
  readonly disbursed: Money;
  readonly fees: Money;
  readonly balance: Money;
  readonly count: number;
}
interface Posting {
  readonly kind: string;
  readonly entries: readonly {
    readonly account: string;
    readonly debit?: number;
    readonly credit?: number;
  }[];
}

const yuan = ({ amount }: Money): string => (amount / 100).toFixed(2);
const fen = (amount: number | undefined): string => (amount === undefined ? "" : (amount / 100).toFixed(2));

/** Shows a gift of 50 yuan on its way from Checkout to its fund and the ledger. */
export const showGift = async (
  api: ApiClient,
  demo: DemoState,
  settled: () => Promise<void>,
  say: Say,
): Promise<void> => {
  const { projectId, name } = demo.shownProject;
  const fund = () => api.guest<Fund>("GET", `/v1/projects/${projectId}/fund`);
  const before = await fund();
  const body = { amount: 5_000, currency: "CNY", anonymous: true };
  const gift = await api.guest<{ donationId: string; checkoutUrl: string; status: string }>(
    "POST",
    `/v1/projects/${projectId}/donations`,
    body,
  );
  say(`\n  A guest gives 50.00 yuan to ${name} (演示，不收真款): ${gift.donationId} is ${gift.status}`);
  await fetch(`${gift.checkoutUrl}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome: "paid" }),
  });
  await settled();
  const after = await fund();
  say(`  paid at Stripe (sandbox), webhook to inbox, inbox to ledger; the fund, ${after.source}:`);
  say(
    textTable(
      ["", ">raised", ">refunded", ">disbursed", ">balance", ">fees", ">gifts"],
      [before, after].map((state, at) => [
        at === 0 ? "before" : "after",
        yuan(state.raised),
        yuan(state.refunded),
        yuan(state.disbursed),
        yuan(state.balance),
        yuan(state.fees),
        state.count,
      ]),
    ),
  );
  const { items } = await api.as("auditor-430422")<{ items: Posting[] }>(
    "GET",
    `/v1/projects/${projectId}/ledger?limit=3`,
  );
  say("  the ledger's latest postings:");
  const rows = items.flatMap(({ kind, entries }) =>
    entries.map(({ account, debit, credit }, at) => [at === 0 ? kind : "", account, fen(debit), fen(credit)]),
  );
  say(textTable(["posting", "account", ">debit", ">credit"], rows));
};
