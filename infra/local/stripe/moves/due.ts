import type { Task } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { complete, expire } from "./checkout.ts";
import { openDisputeOfCard } from "./disputes.ts";
import { arrive } from "./payouts.ts";
import { failRefund, succeedRefund } from "./refunds.ts";
import { collectDue, finalizeDue, renew } from "./subscriptions.ts";

const whileProcessing = (work: Work, id: string, outcome: "paid" | "failed"): void => {
  if (work.find("sandbox.checkout", id)?.outcome === "processing") complete(work, id, { outcome });
};

/** What the clock does. Each does nothing where the object has gone another way since. */
const doing: Record<Task["does"], (work: Work, id: string) => unknown> = {
  "expire-session": (work, id) => {
    if (work.find("checkout.session", id)?.status === "open") expire(work, id);
  },
  "pay-session": (work, id) => whileProcessing(work, id, "paid"),
  "fail-session": (work, id) => whileProcessing(work, id, "failed"),
  "succeed-refund": succeedRefund,
  "fail-refund": failRefund,
  "open-dispute": openDisputeOfCard,
  "pay-payout": arrive,
  "renew-subscription": renew,
  "finalize-invoice": finalizeDue,
  "collect-invoice": collectDue,
};

/** Does a task and marks it done. */
export function doTask(work: Work, task: Task): void {
  doing[task.does](work, task.to);
  work.put({ ...task, done: true });
}
