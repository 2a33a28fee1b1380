import { type AuthenticatedActor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { NeedRecord } from "#shared/ranking/fit/need.ts";
import { findPlacedNeed, seesNames } from "../matches/access.ts";
import type { OfferDeps } from "./deps.ts";

/**
 * A need for which the caller asks people: the staff of its station, the managers of the operator of station or project.
 * `seesGates`: the caller sees its candidates too, and so which gates they fail.
 * @throws Problem `not-found` for anybody else
 */
export const requireAsker = async (
  { store }: Pick<OfferDeps, "store">,
  actor: AuthenticatedActor,
  needId: string,
): Promise<{ readonly need: NeedRecord; readonly seesGates: boolean }> => {
  const { need, place } = await findPlacedNeed(store, needId);
  const may =
    mayAt(actor, ["social_worker", "station_lead"], { division: place.division }) ||
    mayAt(actor, ["ngo_manager"], place);
  if (!may) throw new Problem("not-found");
  return { need, seesGates: seesNames(actor, place) };
};
