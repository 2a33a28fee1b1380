import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import type { VolunteerDeps } from "../../profiles/deps.ts";
import { teamAsSeenBy } from "../views.ts";

type Get = UseCase<VolunteerDeps, typeof manifest.routes.getTeam>;

/** A team: to anybody its name and field once it is active, to its leader and the staff of its place the rest. */
export const getTeam: Get = async ({ store }, { params }, call) => {
  const team = await store.findTeam(params.teamId);
  const seen = team && teamAsSeenBy(call.actor, team);
  if (!seen) throw new Problem("not-found");
  return seen;
};
