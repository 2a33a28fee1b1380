import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireSuspense } from "../access.ts";
import type { SuspenseDeps } from "../deps.ts";
import type { suspenseRoutes } from "../routes.ts";
import { suspenseView } from "../views.ts";

type Get = UseCase<SuspenseDeps, typeof suspenseRoutes.getSuspense>;

/** Reads money in suspense, also once it is settled. @throws Problem `not-found` */
export const getSuspense: Get = async (deps, { params }, { actor }) => {
  const { row, project } = await requireSuspense(deps, params.suspenseId, actor);
  return suspenseView(row, project, actor);
};
