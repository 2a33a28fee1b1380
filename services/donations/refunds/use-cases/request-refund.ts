import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { fundFigures } from "../../books/rules/fund.ts";
import { isPaid } from "../../giving/rules/donation-status.ts";
import { requireRefundable } from "../access.ts";
import type { RefundsDeps } from "../deps.ts";
import { instructRefund } from "../instruct-refund.ts";
import { refundKey, refundsBook, refundsOfGift } from "../keys.ts";
import type { refundRoutes } from "../routes.ts";
import { type RefundRow, refundRowSchema } from "../rows.ts";
import { brokenRule } from "../rules/broken-rule.ts";
import { needsManager } from "../rules/limit.ts";
import { refundView } from "../views.ts";

type Request = UseCase<RefundsDeps, typeof refundRoutes.requestRefund>;

/**
 * Asks for a part of a gift back, or for all of it. Up to a limit the books decide at once; beyond it, and whatever finance asks
 * for, a manager approves it first. It is judged now as it will be when it is booked.
 * @throws Problem `not-found`; refusal `wrong-state` of a gift that is not paid, `disputed`, `more-than-left`, `balance`
 */
export const requestRefund: Request = async (deps, { params, body, headers }, call) => {
  const secret = headers["donation-secret"];
  const { donation, project, by } = await requireRefundable(deps, params.donationId, call.actor, secret);
  const payment = isPaid(donation) ? await deps.ledger.findPayment(donation.paymentId) : undefined;
  if (payment?.status !== "booked") throw refuse("wrong-state");
  const { donationId, projectId, currency } = donation;
  const { amount } = body;
  const fund = { source: "donated", currency } as const;
  const { balance } = fundFigures(await deps.ledger.findFunds(projectId), fund);
  const broken = brokenRule(payment, balance.amount, amount);
  if (broken) throw refuse(broken);

  const under = payment.under ?? oversightSchema().parse(project);
  const refundId = call.newId("refund");
  const requestedAt = call.now.toISOString();
  const before = payment.refunded + (payment.refunding ?? 0);
  const waits = needsManager(by, { before, amount, currency });
  const row: RefundRow = {
    ...refundKey(refundId),
    refundId,
    donationId,
    projectId,
    paymentId: payment.paymentId,
    amount,
    currency,
    by,
    requestedBy: call.actor.kind === "public" ? undefined : call.actor.personId,
    requestedAt,
    status: waits ? "requested" : "booking",
    held: false,
    stripeKey: `refund-${refundId}`,
    under,
    book: refundsBook(under.county),
    listed: `${requestedAt}#${refundId}`,
    due: refundsOfGift(donationId),
    dueAt: requestedAt,
    idempotency: call.idempotency,
    version: 1,
    change: call.change(),
  };
  try {
    if (!waits) return refundView(await instructRefund(deps, row, call));
    await deps.refunds.save(row);
    return refundView(row);
  } catch (error) {
    const stored = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    const existing = stored && parseRow(refundRowSchema(), stored);
    if (!existing || !isRepeatedCall(existing.idempotency, call.idempotency)) throw error;
    return refundView(existing);
  }
};
