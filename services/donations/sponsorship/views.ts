import { failedCriteria } from "#shared/eligibility/failed-criteria.ts";
import { countyOf } from "#shared/values/division.ts";
import { zero } from "#shared/values/money.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { Claim, SlotRow } from "./rows.ts";
import { freeOf } from "./rules/claims.ts";
import { leftOf } from "./rules/left.ts";
import { periodOf } from "./rules/period.ts";
import type { OpenSlot, SlotView } from "./schemas.ts";

/** A slot as everybody sees an approved one. */
export const openSlotOf = (
  { slotId, number, purposes }: SlotRow,
  claims: readonly Claim[],
  at: { readonly day: string; readonly now: string },
): OpenSlot => ({
  slotId,
  number,
  purposes: purposes.map((one) => ({
    ...one,
    free: { amount: freeOf({ purposes }, claims, one.purpose, at)?.free ?? 0, currency: one.cap.currency },
  })),
});

/** A slot as its staff sees it on an ISO day. */
export const slotOf = (row: SlotRow, { criteria }: Pick<ProjectRow, "criteria">, day: string): SlotView => ({
  slotId: row.slotId,
  projectId: row.projectId,
  number: row.number,
  status: row.status,
  attributes: row.attributes,
  purposes: row.purposes.map(({ purpose, cap }) => ({
    purpose,
    cap,
    left: leftOf(row, purpose, day) ?? zero(cap.currency),
    period: periodOf(cap.per, day),
  })),
  failedCriteria: [...failedCriteria(row.attributes, criteria)],
  reason: row.reason ?? null,
  approvedAt: row.status === "approved" ? row.approvedAt : null,
  version: row.version,
});

/** The same for who checks the money and needs to know nobody: with the county in place of the township. */
export const maskedSlotOf = (...of: Parameters<typeof slotOf>): SlotView => {
  const slot = slotOf(...of);
  return { ...slot, attributes: { ...slot.attributes, area: countyOf(slot.attributes.area) } };
};
