import type { ApiClient } from "../api-client.ts";
import type { Say } from "./say.ts";
import { textTable } from "./text-table.ts";

interface Money {
  readonly amount: number;
  readonly currency: string;
}
export interface Fund {
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
/** So many fen as yuan; nothing of none. */
export const fen = (amount: number | undefined): string =>
  amount === undefined ? "" : (amount / 100).toFixed(2);

/** Reads a project's fund. */
export const readFund = (api: ApiClient, projectId: string) =>
  api.guest<Fund>("GET", `/v1/projects/${projectId}/fund`);

/** Shows a fund as it was before something and is after it. */
export const showFunds = (before: Fund, after: Fund, say: Say): void =>
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

/** Shows the latest postings of a project's ledger, as the auditor reads them. */
export const showLedger = async (
  api: ApiClient,
  projectId: string,
  limit: number,
  say: Say,
): Promise<void> => {
  const path = `/v1/projects/${projectId}/ledger?limit=${limit}`;
  const { items } = await api.as("auditor-430422")<{ items: Posting[] }>("GET", path);
  say("  the ledger's latest postings:");
  const rows = items.flatMap(({ kind, entries }) =>
    entries.map(({ account, debit, credit }, at) => [at === 0 ? kind : "", account, fen(debit), fen(credit)]),
  );
  say(textTable(["posting", "account", ">debit", ">credit"], rows));
};
