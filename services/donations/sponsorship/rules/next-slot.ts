import { isDeepStrictEqual } from "node:util";
import type { Change } from "#shared/db/row.ts";
import { type SlotEndReason, slotEndReasons } from "#shared/vocabulary/beneficiaries.ts";
import type { SlotRow } from "../rows.ts";

/** What a lead approves of a slot. */
type Approved = Pick<SlotRow, "attributes" | "purposes">;

/** What is stored of one status or another. */
interface OfStatus {
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  readonly endedBy?: string;
  readonly endedAt?: string;
}

/** A slot's next version without what its status says of it. */
const nextOf = (row: SlotRow, change: Change) => {
  const {
    status: _,
    approvedBy: _by,
    approvedAt: _at,
    endedBy: _ended,
    endedAt: _on,
    ...kept
  }: SlotRow & OfStatus = row;
  return { ...kept, version: row.version + 1, change };
};

/** Whether a change leaves everything that was approved as it is. */
export const isSame = (row: SlotRow, { attributes, purposes }: Approved): boolean =>
  isDeepStrictEqual([row.attributes, row.purposes], [attributes, purposes]);

/** A slot with other attributes or purposes, which a lead approves anew. */
export const changedSlot = (row: SlotRow, next: Approved, by: string, change: Change): SlotRow => ({
  ...nextOf(row, change),
  attributes: next.attributes,
  purposes: next.purposes,
  status: "proposed",
  changedBy: by,
});

/** An approved slot: money may be paid from now on. */
export const approvedSlot = (row: SlotRow, by: string, change: Change): SlotRow => ({
  ...nextOf(row, change),
  status: "approved",
  reason: undefined,
  approvedBy: by,
  approvedAt: change.at,
});

/** A slot after its help ended for a reason, which decides whether a lead may take it up again. */
export const endedSlot = (row: SlotRow, reason: SlotEndReason, by: string, change: Change): SlotRow => {
  const isTakenUpAgain = slotEndReasons.some(({ code, next }) => code === reason && next === "proposed");
  return isTakenUpAgain
    ? { ...nextOf(row, change), status: "proposed", changedBy: by, reason }
    : { ...nextOf(row, change), status: "ended", endedBy: by, endedAt: change.at, reason };
};
