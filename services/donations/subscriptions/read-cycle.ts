import type { Platform } from "#shared/platform/platform.ts";
import type { PosterDeps } from "../books/deps.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { Payments } from "../stripe/deps.ts";
import { cycleOfInvoice, giftOfCycle } from "./rules/cycle.ts";
import { paidMove } from "./rules/next-recurring.ts";
import type { RecurringStore } from "./store.ts";

interface Deps extends Pick<Platform, "clock" | "ids"> {
  readonly recurring: Pick<RecurringStore, "find">;
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly payments: Pick<Payments, "invoiceOf">;
}

/**
 * Of a payment for a subscription: the gift of that month, and what becomes of the monthly gift. The gift's id is derived
 * from the payment, so that every event of that payment means the same gift.
 */
export const readCycle =
  ({ recurring, projects, payments, clock, ids }: Deps): PosterDeps["cycleOf"] =>
  async (by, { amount }) => {
    const invoice = await payments.invoiceOf(by);
    if (!invoice) return undefined;
    const { paymentId, projectId, invoiceId, recurringGiftId, subscriptionId } = invoice;
    const row = recurringGiftId === undefined ? undefined : await recurring.find(recurringGiftId);
    if (!row || paymentId === undefined) return { paymentId, projectId, donation: undefined, moves: [] };
    const at = clock().toISOString();
    const donationId = ids.derived("donation", paymentId);
    const project = await projects.findProject(row.projectId);
    const change = { by: "system", at, correlationId: row.change.correlationId };
    return {
      paymentId,
      projectId,
      donation: giftOfCycle(row, donationId, amount, change),
      moves: [
        cycleOfInvoice(row.recurringGiftId, invoiceId, donationId, at),
        { row, move: paidMove(row, subscriptionId, project?.takesGifts === true, at) },
      ],
    };
  };
