import { known } from "#shared/access/require.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { Problem, refuse } from "#shared/http/problem.ts";
import type { UseCase } from "#shared/service/use-case.ts";
import type { VolunteerDeps } from "../deps.ts";
import { tombstoneOf } from "../domain/cards.ts";
import type { manifest } from "../service.ts";

type Withdraw = UseCase<VolunteerDeps, typeof manifest.routes.withdrawVolunteer>;

/** Erases the caller's profile and cards; the event that follows has every projection forget them. */
export const withdrawVolunteer: Withdraw = async (deps, _request, call) => {
  const row = await deps.store.findProfile(known(call.actor).volunteerId);
  if (!row || row.status === "withdrawn") throw new Problem("not-found");
  try {
    await deps.store.eraseProfile(tombstoneOf(row, call.change()));
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
};
