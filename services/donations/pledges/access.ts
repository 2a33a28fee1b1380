import type { Actor } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import { hasSecret } from "../giving/access.ts";
import type { PledgesDeps } from "./deps.ts";
import type { PledgeRow } from "./rows.ts";

/**
 * Reads a pledge for its donor, or for a caller who sent its secret.
 * @throws Problem `not-found` for everyone else
 */
export const requireMyPledge = async (
  deps: { readonly pledges: Pick<PledgesDeps["pledges"], "find"> } & Pick<PledgesDeps, "blindIndex">,
  pledgeId: string,
  actor: Actor,
  secret: string | undefined,
): Promise<PledgeRow> => {
  const row = await deps.pledges.find(pledgeId);
  const isDonor = actor.kind === "person" && row?.personId === actor.personId;
  if (!row || !(isDonor || hasSecret(deps, secret, pledgeId))) throw new Problem("not-found");
  return row;
};
