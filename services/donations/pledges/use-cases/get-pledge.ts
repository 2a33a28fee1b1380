import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireMyPledge } from "../access.ts";
import type { PledgesDeps } from "../deps.ts";
import type { pledgesRoutes } from "../routes.ts";
import { showPledge } from "../show-pledge.ts";

type Get = UseCase<PledgesDeps, typeof pledgesRoutes.getPledge>;

/** Reads a pledge, with the gifts made for it, for its donor or for a caller who sent its secret. */
export const getPledge: Get = async (deps, { params, headers }, { actor }) =>
  showPledge(deps, await requireMyPledge(deps, params.pledgeId, actor, headers["donation-secret"]));
