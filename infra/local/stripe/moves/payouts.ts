import type Stripe from "stripe";
import { book, transactionAt } from "../objects/balance-transaction.ts";
import { newPayout } from "../objects/payout.ts";
import { noSuch, StripeFault } from "../state/fault.ts";
import type { Work } from "../state/work.ts";

type Payout = Stripe.Payout;

interface Sum {
  readonly amount: number;
  readonly currency: string;
}

const sums = (rows: readonly Stripe.BalanceTransaction[]): Sum[] =>
  [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, of]) => ({
    amount: of.reduce((sum, { net }) => sum + net, 0),
    currency,
  }));

/** The account's balance: what can be paid out now, and what only later, by currency in minor units. */
export function balance(work: Pick<Work, "all" | "now">) {
  const rows = work.all("balance_transaction").map((row) => transactionAt(row, work.now));
  const ofStatus = (status: string) =>
    sums(rows.filter((row) => row.status === status)).map((sum) => ({
      ...sum,
      source_types: { card: sum.amount },
    }));
  return {
    object: "balance",
    available: ofStatus("available"),
    livemode: false,
    pending: ofStatus("pending"),
  };
}

const send = (work: Work, payout: Payout): Payout => {
  const transaction = book(work, {
    type: "payout",
    category: "payout",
    source: payout.id,
    amount: -payout.amount,
    currency: payout.currency,
    description: payout.description,
  });
  const sent = { ...payout, balance_transaction: transaction.id };
  work.put(sent);
  work.raise("payout.created", sent);
  work.plan("pay-payout", sent.id, sent.arrival_date);
  return sent;
};

/** Pays an amount out to the bank. @throws StripeFault 400 for more than is available */
export function createPayout(
  work: Work,
  of: Sum & { description?: string | undefined; metadata?: Stripe.Metadata },
): Payout {
  const available = balance(work).available.find(({ currency }) => currency === of.currency)?.amount ?? 0;
  if (of.amount > available) {
    throw new StripeFault(400, "You have insufficient funds in your Stripe account for this transfer.", {
      code: "balance_insufficient",
      param: "amount",
    });
  }
  return send(work, newPayout(work, { ...of, automatic: false }));
}

/** Pays out everything that is available and was in no automatic payout before; one payout for each currency above zero. */
export function payOut(work: Work): Payout[] {
  const before = new Set(work.all("sandbox.payout").flatMap(({ transactions }) => transactions));
  const rows = work
    .all("balance_transaction")
    .map((row) => transactionAt(row, work.now))
    .filter(({ id, status }) => status === "available" && !before.has(id));
  return sums(rows)
    .filter(({ amount }) => amount > 0)
    .map((sum) => {
      const payout = send(work, newPayout(work, { ...sum, automatic: true }));
      const brought = rows.filter(({ currency }) => currency === sum.currency).map(({ id }) => id);
      const transactions = [...brought, String(payout.balance_transaction)];
      work.put({ id: payout.id, object: "sandbox.payout", transactions });
      return payout;
    });
}

const find = (work: Work, id: string): Payout => {
  const payout = work.find("payout", id);
  if (!payout) throw noSuch("payout", id, "payout");
  return payout;
};

/** A payout that is under way arrives; any other stays as it is. */
export function arrive(work: Work, id: string): Payout {
  const payout = find(work, id);
  if (payout.status !== "pending" && payout.status !== "in_transit") return payout;
  const reconciled = payout.automatic ? { reconciliation_status: "completed" as const } : {};
  const paid = work.change(payout, { status: "paid", ...reconciled }, "payout.paid");
  if (payout.automatic) work.raise("payout.reconciliation_completed", paid);
  return paid;
}

const giveBack = (work: Work, payout: Payout, type: "payout_failure" | "payout_cancel") =>
  book(work, {
    type,
    category: "payout_reversal",
    source: payout.id,
    amount: payout.amount,
    currency: payout.currency,
    description: type === "payout_failure" ? "Payout failure" : "Payout cancellation",
  }).id;

/** A payout comes back, also one that had arrived: its money returns to the balance, for the next payout. */
export function failPayout(work: Work, id: string): Payout {
  const payout = find(work, id);
  if (payout.status === "failed" || payout.status === "canceled") return payout;
  return work.change(
    payout,
    {
      status: "failed",
      failure_balance_transaction: giveBack(work, payout, "payout_failure"),
      failure_code: "account_closed",
      failure_message: "The bank account has been closed.",
    },
    "payout.failed",
  );
}

/** Calls a payout back before it is sent. @throws StripeFault 404, 400 if it is on its way */
export function cancelPayout(work: Work, id: string): Payout {
  const payout = find(work, id);
  if (payout.status !== "pending" || payout.automatic) {
    throw new StripeFault(
      400,
      "Payouts can be canceled only while they are pending, and if they are manual.",
      {
        param: "payout",
      },
    );
  }
  const fields = { status: "canceled", failure_balance_transaction: giveBack(work, payout, "payout_cancel") };
  return work.change(payout, fields, "payout.canceled");
}
