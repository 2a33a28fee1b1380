import type { UseCase } from "#shared/manifest/use-case.ts";
import { decideChange } from "../decide-change.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";

type RejectChange = UseCase<ProjectDeps, typeof projectRoutes.rejectChange>;

/** Refuses a change that somebody else asked for; the project stays as it is, and the history says so. */
export const rejectChange: RejectChange = (deps, { params }, call) =>
  decideChange(deps, params, call, "rejected", async () => undefined);
