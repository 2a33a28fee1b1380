import type { Actor } from "#shared/access/actor.ts";
import type { SuspenseRow } from "../books/rows.ts";
import type { ProjectRow } from "../projects/rows.ts";
import { mayConfirm, mayPropose } from "./access.ts";
import type { SuspenseItem } from "./schemas.ts";

/** Money in suspense as staff reads it. @param project that is to have it */
export const suspenseView = (
  row: SuspenseRow,
  project: ProjectRow | undefined,
  actor: Actor,
): SuspenseItem => {
  const isMine = actor.kind !== "public" && row.proposal?.by === actor.personId;
  const isProposed = row.status === "proposed";
  const decides = isProposed && mayConfirm(actor, row, project);
  return {
    suspenseId: row.suspenseId,
    from: row.from,
    amount: row.amount,
    currency: row.currency,
    on: row.on,
    reference: row.reference ?? null,
    note: row.note ?? null,
    why: row.why ?? null,
    status: row.status,
    proposal: row.proposal ? { ...row.proposal, projectName: project?.name ?? null } : null,
    confirmed: row.confirmed ?? null,
    refused: row.refused ?? null,
    mine: {
      propose: row.status === "open" && mayPropose(actor, row),
      confirm: decides && !isMine,
      withdraw: decides || (isProposed && isMine),
    },
  };
};
