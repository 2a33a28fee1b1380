import type { ApiClient } from "../api-client.ts";
import type { DemoState } from "../load.ts";
import { readFund, showFunds, showLedger } from "./books.ts";
import type { Say } from "./say.ts";

/** A guest's gift, which its secret opens. */
export interface GuestGift {
  readonly donationId: string;
  readonly readSecret: string;
}

/** Shows a gift of 50 yuan on its way from Checkout to its fund and the ledger. */
export const showGift = async (
  api: ApiClient,
  demo: DemoState,
  settled: () => Promise<void>,
  say: Say,
): Promise<GuestGift> => {
  const { projectId, name } = demo.shownProject;
  const before = await readFund(api, projectId);
  const body = { amount: 5_000, currency: "CNY", anonymous: true };
  const gift = await api.guest<GuestGift & { checkoutUrl: string; status: string }>(
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
  const after = await readFund(api, projectId);
  say(`  paid at Stripe (sandbox), webhook to inbox, inbox to ledger; the fund, ${after.source}:`);
  showFunds(before, after, say);
  await showLedger(api, projectId, 3, say);
  return gift;
};
