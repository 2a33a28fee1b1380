import type { Call } from "#shared/manifest/use-case.ts";
import { instruct as instructBooks } from "../inbox/instruct.ts";
import type { Instruction } from "../inbox/rows.ts";
import type { DisbursementsDeps } from "./deps.ts";
import type { DisbursementRow } from "./rows.ts";
import { pendingStatuses } from "./schemas.ts";

type Kind = Extract<Instruction, { disbursementId: string }>["kind"];

const isPending = ({ status }: DisbursementRow): boolean => pendingStatuses.some((one) => one === status);

/**
 * Saves the next version of a disbursement, and has the books do what follows: see inbox/instruct.ts.
 * @throws ConditionFailed where another version was stored meanwhile
 */
export const instruct = (
  { disbursements, patience }: Pick<DisbursementsDeps, "disbursements" | "patience">,
  next: DisbursementRow,
  kind: Kind,
  call: Call,
): Promise<DisbursementRow> => {
  const { disbursementId } = next;
  const find = () => disbursements.find(disbursementId);
  const saved = { save: disbursements.save, find, isPending, patience };
  return instructBooks(saved, next, { kind, disbursementId }, call);
};
