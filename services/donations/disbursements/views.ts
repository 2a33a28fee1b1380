import type { Actor } from "#shared/access/actor.ts";
import type { ProjectRow } from "../projects/rows.ts";
import { nextStep } from "./access.ts";
import type { DisbursementRow } from "./rows.ts";
import type { BrokenRule } from "./rules/broken-rule.ts";
import type { DisbursementView, PaidOutView } from "./schemas.ts";

/** Where a picture of evidence is read, by its place from 1. */
export const evidenceUrl = (disbursementId: string, place: number): string =>
  `/v1/disbursements/${disbursementId}/evidence/${place}`;

/** A disbursement as somebody of the staff reads it. `broken`: what it would break now; nothing once it was approved. */
export const disbursementView = (
  row: DisbursementRow,
  project: ProjectRow,
  actor: Actor,
  broken?: BrokenRule,
): DisbursementView => ({
  disbursementId: row.disbursementId,
  projectId: row.projectId,
  source: row.source,
  purpose: row.purpose,
  amount: row.amount,
  currency: row.currency,
  payee: row.payee,
  beneficiaries: row.beneficiaries.map(({ slotId, number, amount }) => ({ slotId, number, amount })),
  activityId: row.activityId ?? null,
  status: row.status,
  requestedBy: row.requestedBy,
  requestedAt: row.requestedAt,
  approvals: row.approvals,
  next: nextStep(actor, row, project) ?? null,
  broken: broken ?? null,
  refused: row.refused ?? null,
  heldUntil: row.heldUntil ?? null,
  execution: row.execution ?? null,
  evidence: row.evidence.map((one, at) => ({ ...one, url: evidenceUrl(row.disbursementId, at + 1) })),
});

/** The same as everybody reads it once the bank has paid; undefined before. */
export const paidOutView = ({
  execution,
  amount,
  currency,
  purpose,
  beneficiaries,
}: DisbursementRow): PaidOutView | undefined =>
  execution && { on: execution.on, amount: { amount, currency }, purpose, people: beneficiaries.length };
