import { failedCriteria } from "#shared/eligibility/failed-criteria.ts";
import { countyOf } from "#shared/values/division.ts";
import { zero } from "#shared/values/money.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { SlotRow } from "./rows.ts";
import { leftOf } from "./rules/left.ts";
import { periodOf } from "./rules/period.ts";
import type { OpenSlot, SlotView } from "./schemas.ts";

/** A slot as everybody sees an approved one. */
export const openSlotOf = ({ number, purposes }: SlotRow): OpenSlot => ({ number, purposes });

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
