import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireStatement } from "../access.ts";
import type { StatementsDeps } from "../deps.ts";
import { readStatement } from "../read-outcomes.ts";
import type { statementRoutes } from "../routes.ts";
import { statementView } from "../views.ts";

type Get = UseCase<StatementsDeps, typeof statementRoutes.getBankStatement>;

/** Reads a statement, and what its lines are taken for. @throws Problem `not-found` */
export const getBankStatement: Get = async (deps, { params }, { actor }) => {
  const row = await requireStatement(deps, params.statementId, actor);
  return statementView(row, await readStatement(deps, row), actor);
};
