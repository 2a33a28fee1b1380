import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { byTime } from "../../needs/rules/span.ts";
import type { SignupDeps } from "../deps.ts";
import type { signupRoutes } from "../routes.ts";

type GetMyHours = UseCase<SignupDeps, typeof signupRoutes.getMyHours>;

/** The caller's served shifts, latest first, and their minutes in all. */
export const getMyHours: GetMyHours = async ({ signups }, _request, call) => {
  const rows = await signups.allSignupsOfVolunteer(requireSignedIn(call.actor).volunteerId);
  const served = rows
    .flatMap(({ needId, signupId, shifts }) => shifts.map((shift) => ({ ...shift, needId, signupId })))
    .filter(({ status }) => status === "attended")
    .sort((a, b) => byTime(b, a));
  const items = served.map(({ needId, signupId, shiftId, from, to, minutes = 0 }) => ({
    needId,
    signupId,
    shiftId,
    from: toOffsetIso(new Date(from)),
    to: toOffsetIso(new Date(to)),
    minutes,
  }));
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return { minutes, items, nextCursor: null };
};
