import type { Page } from "#shared/db/read.ts";
import { addDays } from "#shared/values/time.ts";
import type { CandidateDeps } from "./deps.ts";
import type { StatementRow } from "./rows.ts";
import type { Candidate } from "./rules/match.ts";

/** Days before a statement in which what its lines are may have been entered or asked for. */
const daysBefore = 180;

/** Days by which a payout of the payment service may be earlier or later at the bank than it says. */
const daysOnTheWay = 10;

/** The rows of a list, latest first, down to one that is too old. */
const downTo = async <T extends { readonly listed?: string | undefined }>(
  read: (limit: number, after: Record<string, unknown> | undefined) => Promise<Page<T>>,
  day: string,
): Promise<T[]> => {
  const rows: T[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await read(100, after);
    rows.push(...page.rows.filter(({ listed = "" }) => listed >= day));
    after = page.rows.some(({ listed = "" }) => listed < day) ? undefined : page.next;
  } while (after);
  return rows;
};

/**
 * What of the books of an organisation's projects the lines of a statement can be, and no line is yet: gifts by bank transfer,
 * pay-outs that were recorded as paid, what was sent back out of suspense, and what the payment service pays to the bank.
 */
export const candidatesFor = async (
  { statements, offline, disbursements, suspense, payouts }: CandidateDeps,
  { organisation, currency, from, to }: Pick<StatementRow, "organisation" | "currency" | "from" | "to">,
): Promise<readonly Candidate[]> => {
  const since = addDays(from, -daysBefore);
  const projects = await statements.listProjects(organisation);
  const found: Candidate[] = [];
  for (const { projectId } of projects) {
    const gifts = await downTo((limit, after) => offline.list(projectId, limit, after), since);
    for (const gift of gifts)
      if (gift.kind === "bank" && gift.status !== "refused" && gift.currency === currency)
        found.push({
          with: "offline-gift",
          id: gift.offlineDonationId,
          projectId,
          amount: gift.amount,
          on: gift.receivedOn,
          reference: gift.reference,
        });
    const payOuts = await downTo((limit, after) => disbursements.list(projectId, limit, after), since);
    for (const { disbursementId, execution, amount, currency: of } of payOuts)
      if (execution && of === currency)
        found.push({
          with: "disbursement",
          id: disbursementId,
          projectId,
          amount: -amount,
          on: execution.on,
          reference: execution.bankReference,
        });
  }
  const returned = await downTo((limit, after) => suspense.listReturned(organisation, limit, after), since);
  for (const { suspenseId, proposal, amount, currency: of } of returned)
    if (proposal?.to.kind === "returned" && of === currency)
      found.push({
        with: "returned",
        id: suspenseId,
        projectId: null,
        amount: -amount,
        on: proposal.to.on,
        reference: proposal.to.reference,
      });
  for (const { payoutId, status, amount, currency: of, arrivesOn } of await payouts.listArriving(
    addDays(from, -daysOnTheWay),
    addDays(to, daysOnTheWay),
  ))
    if (status !== "failed" && status !== "canceled" && of === currency)
      found.push({
        with: "payout",
        id: payoutId,
        projectId: null,
        amount,
        on: arrivesOn,
        reference: payoutId,
      });
  const matched = new Set((await statements.findMatches(found.map(({ id }) => id))).map(({ id }) => id));
  return found.filter(({ id }) => !matched.has(id));
};
