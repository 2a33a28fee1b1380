import { Problem } from "#shared/problem/problem.ts";
import type { QuickSignup } from "./access.ts";
import type { QuickDeps } from "./deps.ts";
import { quickSignupViewOf } from "./views.ts";

/** A quick signup as its link shows it, with its need as it is now. */
export const readQuickSignup = async (
  { needs, placeOf }: Pick<QuickDeps, "needs" | "placeOf">,
  quick: QuickSignup,
  now: Date,
) => {
  const found = await needs.findNeed(quick.signup.needId);
  if (!found) throw new Problem("not-found");
  const { isConfirmed } = await placeOf(found.need, quick.signup.volunteerId, now);
  return quickSignupViewOf(quick, found.need, isConfirmed);
};
