import { setTimeout as pause } from "node:timers/promises";
import type { Call } from "#shared/manifest/use-case.ts";
import { inboxKey, instructionId } from "../inbox/keys.ts";
import type { InstructionRow } from "../inbox/rows.ts";
import { dueListOf, firstDueAt } from "../inbox/rules/due.ts";
import type { DisbursementsDeps } from "./deps.ts";
import type { DisbursementRow } from "./rows.ts";
import { pendingStatuses } from "./schemas.ts";

/** The instruction to book something of a disbursement: one of each kind, however often it is asked for. */
const instructionRow = (
  { disbursementId }: DisbursementRow,
  kind: InstructionRow["instruction"]["kind"],
  call: Call,
): InstructionRow => {
  const id = instructionId(disbursementId, kind);
  return {
    ...inboxKey(id),
    status: "new",
    instruction: { kind, disbursementId },
    attempts: 0,
    due: dueListOf(id),
    dueAt: firstDueAt(call.now),
    version: 1,
    change: call.change(),
  };
};

const isPending = ({ status }: DisbursementRow): boolean => pendingStatuses.some((one) => one === status);

/** Milliseconds before the first look at whether the books have decided, and between two at most. */
const [firstPause, longestPause] = [50, 400];

/**
 * Saves the next version of a disbursement with an instruction to the poster, and waits for what the books decide: at most
 * `patience` seconds. Resolves with the disbursement then; it is pending still if they have not.
 * @throws ConditionFailed where another version was stored meanwhile
 */
export const instruct = async (
  { disbursements, patience }: Pick<DisbursementsDeps, "disbursements" | "patience">,
  next: DisbursementRow,
  kind: InstructionRow["instruction"]["kind"],
  call: Call,
): Promise<DisbursementRow> => {
  await disbursements.save(next, [instructionRow(next, kind, call)]);
  let row = next;
  let [waited, wait] = [0, firstPause];
  while (isPending(row) && waited < patience * 1_000) {
    await pause(wait);
    waited += wait;
    wait = Math.min(2 * wait, longestPause);
    row = (await disbursements.find(next.disbursementId)) ?? row;
  }
  return row;
};
