import { fundFigures } from "../books/rules/fund.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { SlotRow } from "../sponsorship/rows.ts";
import type { DisbursementsDeps } from "./deps.ts";
import type { ReadState } from "./rules/booking.ts";
import type { PayOut } from "./rules/broken-rule.ts";

/** Reads what a pay-out of an ISO day is judged by; funds and slots strongly consistent. */
export const readState = async (
  { slots, ledger }: Pick<DisbursementsDeps, "slots" | "ledger">,
  project: ProjectRow,
  {
    source,
    currency,
    beneficiaries,
  }: Pick<PayOut, "source" | "currency"> & {
    readonly beneficiaries: readonly { readonly slotId: string }[];
  },
  day: string,
): Promise<ReadState> => {
  const [shards, found] = await Promise.all([
    ledger.findFunds(project.projectId),
    Promise.all(beneficiaries.map(({ slotId }) => slots.findSlot(slotId))),
  ]);
  const known = found.filter((slot): slot is SlotRow => slot !== undefined);
  const ofFund = shards.some((shard) => shard.source === source && shard.currency === currency);
  return {
    project,
    shards,
    slots: new Map(known.map((slot) => [slot.slotId, slot])),
    balance: ofFund ? fundFigures(shards, { source, currency }).balance.amount : undefined,
    day,
  };
};
