import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { GivingDeps } from "../deps.ts";
import { donorList } from "../donor-list.ts";
import { personDonorKey } from "../keys.ts";
import type { givingRoutes } from "../routes.ts";

type List = UseCase<GivingDeps, typeof givingRoutes.listMyDonations>;

/** Lists the caller's gifts, latest first: those made signed in, and those they took for theirs. */
export const listMyDonations: List = (deps, { query }, { actor }) =>
  donorList(deps, personDonorKey(requireSignedIn(actor).personId), query);
