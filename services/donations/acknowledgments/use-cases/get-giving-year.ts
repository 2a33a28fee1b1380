import type { UseCase } from "#shared/manifest/use-case.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { readGivingYear } from "../giving-year.ts";
import type { acknowledgmentRoutes } from "../routes.ts";
import { statements } from "../statement.ts";

type Get = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.getGivingYear>;

/** Sums up what the caller gave in a year. */
export const getGivingYear: Get = async (deps, { params }, call) => {
  const { items, sums } = await readGivingYear(deps, params.year, call);
  return {
    year: params.year,
    items: items.map(({ demo: _demo, ...item }) => item),
    sums,
    statement: statements[call.locale],
  };
};
