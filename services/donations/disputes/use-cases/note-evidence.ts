import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayNoteEvidence } from "../access.ts";
import type { DisputesDeps } from "../deps.ts";
import type { disputeRoutes } from "../routes.ts";
import { isOpen } from "../rules/status.ts";
import { disputeView } from "../views.ts";

type Note = UseCase<DisputesDeps, typeof disputeRoutes.noteEvidence>;

/**
 * Notes who handed in evidence, and that its deadline need not be said aloud any more. The evidence itself is handed in at the
 * payment platform and not kept here: it may name the donor.
 * @throws Problem `not-found`; refusal `wrong-state` once the dispute is decided
 */
export const noteEvidence: Note = ({ disputes }, { params }, call) =>
  retryOnConflict(async () => {
    const row = await disputes.find(params.disputeId);
    if (!row || !mayNoteEvidence(call.actor, row)) throw new Problem("not-found");
    if (!isOpen(row.status)) throw refuse("wrong-state");
    if (row.noted) return disputeView(row);
    const next = {
      ...row,
      noted: { by: requireSignedIn(call.actor).personId, at: call.now.toISOString() },
      due: undefined,
      dueAt: undefined,
      version: row.version + 1,
      change: call.change(),
    };
    await disputes.save(next);
    return disputeView(next);
  });
