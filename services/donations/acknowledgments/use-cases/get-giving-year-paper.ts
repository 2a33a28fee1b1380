import type { UseCase } from "#shared/manifest/use-case.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { readGivingYear } from "../giving-year.ts";
import type { acknowledgmentRoutes } from "../routes.ts";

type Get = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.getGivingYearPaper>;

/** What the caller gave in a year, as a PDF. */
export const getGivingYearPaper: Get = async (deps, { params }, call) => {
  const given = await readGivingYear(deps, params.year, call);
  const { yearPaper } = await import("../paper/year-paper.ts");
  return yearPaper(
    { ...given, year: params.year },
    { locale: call.locale, now: call.now, publicUrl: deps.publicUrl },
  );
};
