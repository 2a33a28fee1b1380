import type { UseCase } from "#shared/manifest/use-case.ts";
import { countyDay } from "#shared/values/time.ts";
import { requireDisbursement } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import { readState } from "../read-state.ts";
import type { disbursementRoutes } from "../routes.ts";
import { brokenRule } from "../rules/broken-rule.ts";
import { disbursementView } from "../views.ts";

type Get = UseCase<DisbursementsDeps, typeof disbursementRoutes.getDisbursement>;

/** Reads a disbursement; before it is approved, with the rule that it would break now. @throws Problem `not-found` */
export const getDisbursement: Get = async (deps, { params }, call) => {
  const { row, project } = await requireDisbursement(deps, params.disbursementId, call.actor);
  const broken =
    row.status === "requested"
      ? brokenRule(row, await readState(deps, project, row, countyDay(call.now)))
      : undefined;
  return disbursementView(row, project, call.actor, broken);
};
