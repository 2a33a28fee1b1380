import { failedCriteria } from "#shared/eligibility/failed-criteria.ts";
import type { MoneyPurpose } from "#shared/vocabulary/beneficiaries.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import type { SlotRow } from "../../sponsorship/rows.ts";
import { leftOf } from "../../sponsorship/rules/left.ts";
import type { DisbursementRow } from "../rows.ts";
import type { payOutRefusals } from "../schemas.ts";

/** What is to be paid, to whom and out of what. */
export type PayOut = Pick<
  DisbursementRow,
  "projectId" | "source" | "purpose" | "amount" | "currency" | "beneficiaries"
>;

/** What a pay-out is judged by, all of it read just now. */
export interface PayOutState {
  readonly project: Pick<ProjectRow, "criteria" | "purposes">;
  /** By their ids. */
  readonly slots: ReadonlyMap<string, SlotRow>;
  /** Of the fund of this source and currency, in minor units; undefined if no money ever came into it. */
  readonly balance: number | undefined;
  /** ISO day: of the month or term in which it counts. */
  readonly day: string;
}

/** The rule that a pay-out breaks: `slot:3:sex`, `purpose:medical`, `source:lottery`. */
export interface BrokenRule {
  readonly code: (typeof payOutRefusals)[number];
  readonly rule: string;
}

/** What may be paid for an activity rather than to people, where a project says whom its money may help. */
const forActivities: ReadonlySet<MoneyPurpose> = new Set(["activity", "goods"]);

const brokenBySlot = (
  { projectId, purpose, currency }: PayOut,
  { slotId, number, amount }: PayOut["beneficiaries"][number],
  { project, slots, day }: PayOutState,
): BrokenRule | undefined => {
  const name = `slot:${number}`;
  const slot = slots.get(slotId);
  if (!slot || slot.projectId !== projectId) return { code: "criteria", rule: `${name}:project` };
  if (slot.status !== "approved") return { code: "criteria", rule: `${name}:approved` };
  const [failed] = failedCriteria(slot.attributes, project.criteria);
  if (failed) return { code: "criteria", rule: `${name}:${failed}` };
  const left = leftOf(slot, purpose, day);
  if (!left) return { code: "purpose", rule: `${name}:${purpose}` };
  if (left.currency !== currency) return { code: "cap", rule: `${name}:currency` };
  return left.amount < amount ? { code: "cap", rule: `${name}:${purpose}` } : undefined;
};

/**
 * The first rule that a pay-out breaks, if any: the purpose is one of the project's; each person belongs to it, is approved,
 * meets its criteria, is paid for this purpose, and stays within the cap of the month or term; money came into the fund
 * of this source, and is left. The one rule for asking, for approving and for booking.
 */
export const brokenRule = (payOut: PayOut, state: PayOutState): BrokenRule | undefined => {
  const { purpose, source, beneficiaries, amount } = payOut;
  const { project, balance } = state;
  if (!project.purposes?.includes(purpose)) return { code: "purpose", rule: `purpose:${purpose}` };
  if (beneficiaries.length === 0 && project.criteria && !forActivities.has(purpose))
    return { code: "criteria", rule: "beneficiaries" };
  for (const beneficiary of beneficiaries) {
    const broken = brokenBySlot(payOut, beneficiary, state);
    if (broken) return broken;
  }
  if (balance === undefined) return { code: "source", rule: `source:${source}` };
  return balance < amount ? { code: "balance", rule: `balance:${source}` } : undefined;
};
