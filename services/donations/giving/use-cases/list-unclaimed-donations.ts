import type { UseCase } from "#shared/manifest/use-case.ts";
import { unclaimedKeyOf } from "../access.ts";
import type { GivingDeps } from "../deps.ts";
import { donorList } from "../donor-list.ts";
import type { givingRoutes } from "../routes.ts";

type List = UseCase<GivingDeps, typeof givingRoutes.listUnclaimedDonations>;

/**
 * Lists paid gifts that guests made under the caller's verified mail address, latest first, and that nobody has
 * answered for: is this yours? Only when and what was given: name and message are for who takes the gift.
 */
export const listUnclaimedDonations: List = async (deps, { query }, { actor }) => {
  const donorKey = unclaimedKeyOf(deps, actor);
  return donorKey === undefined ? { items: [], nextCursor: null } : donorList(deps, donorKey, query);
};
