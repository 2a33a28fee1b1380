import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayConfirm, openOfflineDonor, requireOffline } from "../access.ts";
import type { OfflineDeps } from "../deps.ts";
import type { offlineRoutes } from "../routes.ts";
import type { OfflineRow } from "../rows.ts";
import { offlineItem } from "../views.ts";

type Refuse = UseCase<OfflineDeps, typeof offlineRoutes.refuseOfflineDonation>;

/**
 * Refuses a gift as it was entered, so that it can be entered rightly. Whoever could confirm it may, also who entered it.
 * @throws Problem `not-found`; refusal `wrong-state` once it was confirmed or refused
 */
export const refuseOfflineDonation: Refuse = (deps, { params, body }, call) =>
  retryOnConflict(async () => {
    const { row, project } = await requireOffline(deps, params.offlineDonationId, call.actor);
    if (!mayConfirm(call.actor, project)) throw new Problem("not-found");
    if (row.status !== "entered") throw refuse("wrong-state");
    const by = requireSignedIn(call.actor).personId;
    const next: OfflineRow = {
      ...row,
      status: "refused",
      refused: { by, at: call.now.toISOString(), reason: body.reason },
      version: row.version + 1,
      change: call.change(body.reason),
    };
    await deps.offline.save(next);
    return { ...offlineItem(next), donor: await openOfflineDonor(deps, next, call.actor, project) };
  });
