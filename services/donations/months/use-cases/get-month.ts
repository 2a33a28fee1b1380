import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireBooks } from "../access.ts";
import type { MonthsDeps } from "../deps.ts";
import { monthView, readBooks } from "../read-month.ts";
import type { monthRoutes } from "../routes.ts";

type Get = UseCase<MonthsDeps, typeof monthRoutes.getMonth>;

/** Reads a month of an organisation's books. @throws Problem `not-found`, `invalid` where the organisation has to be named */
export const getMonth: Get = async (deps, { params, query }, { actor }) => {
  const books = await readBooks(deps, await requireBooks(deps, query.operatorId, actor));
  return monthView(deps, books, params.month, actor);
};
