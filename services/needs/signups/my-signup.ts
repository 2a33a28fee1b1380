import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { NeedDeps } from "../needs/deps.ts";
import type { SignupRow } from "./rows.ts";

/** The caller's own signup on a need. @throws Problem `not-found` for any other */
export const ownSignup = async (
  { store }: NeedDeps,
  { needId, signupId }: { readonly needId: string; readonly signupId: string },
  call: Call,
): Promise<SignupRow> => {
  const signup = await store.findSignup(needId, signupId);
  if (signup?.volunteerId !== requireSignedIn(call.actor).volunteerId) throw new Problem("not-found");
  return signup;
};
