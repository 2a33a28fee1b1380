import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import type { SignupDeps } from "../deps.ts";
import type { signupRoutes } from "../routes.ts";

type GetServiceTotal = UseCase<SignupDeps, typeof signupRoutes.getServiceTotal>;

/** What was served in a county, in all. @throws Problem `invalid` for a county that is not served */
export const getServiceTotal: GetServiceTotal = async ({ counties, signups }, { query: { county } }) => {
  if (!(await counties.find(county))) throw invalid("query/county", "unknown-county");
  const townships = await signups.serviceTotals(county);
  return {
    county,
    minutes: townships.reduce((sum, { minutes }) => sum + minutes, 0),
    times: townships.reduce((sum, { times }) => sum + times, 0),
  };
};
