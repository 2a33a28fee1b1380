import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireQuickSignup } from "../access.ts";
import type { QuickDeps } from "../deps.ts";
import { readQuickSignup } from "../read-quick-signup.ts";
import type { quickSignupRoutes } from "../routes.ts";

type GetQuickSignup = UseCase<QuickDeps, typeof quickSignupRoutes.getQuickSignup>;

/** What stands of a quick signup, for whoever has its link. */
export const getQuickSignup: GetQuickSignup = async (deps, { params, headers }, { now }) =>
  readQuickSignup(deps, await requireQuickSignup(deps, params.signupId, headers["signup-secret"], now), now);
