import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireMyPledge } from "../access.ts";
import type { PledgesDeps } from "../deps.ts";
import type { pledgesRoutes } from "../routes.ts";
import { endedPledge } from "../rules/next-pledge.ts";
import { showPledge } from "../show-pledge.ts";

type End = UseCase<PledgesDeps, typeof pledgesRoutes.endPledge>;

/** Ends a pledge, so that nobody is reminded of it; one that is over stays so. */
export const endPledge: End = (deps, { params, headers }, call) =>
  retryOnConflict(async () => {
    const row = await requireMyPledge(deps, params.pledgeId, call.actor, headers["donation-secret"]);
    if (row.status === "ended") return showPledge(deps, row);
    const ended = endedPledge(row, { at: call.now.toISOString(), reason: "donor" });
    const next = { ...ended, version: row.version + 1, change: call.change() };
    await deps.pledges.save(next);
    return showPledge(deps, next);
  });
