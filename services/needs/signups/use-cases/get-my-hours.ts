import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { byTime } from "../../needs/rules/span.ts";
import type { SignupDeps } from "../deps.ts";
import type { signupRoutes } from "../routes.ts";

type GetMyHours = UseCase<SignupDeps, typeof signupRoutes.getMyHours>;

/** The caller's served shifts, latest first, and their minutes in all. */
export const getMyHours: GetMyHours = async ({ needs, signups }, _request, call) => {
  const rows = await signups.allSignupsOfVolunteer(requireSignedIn(call.actor).volunteerId);
  const served = rows
    .flatMap(({ shifts, ...signup }) => shifts.map((shift) => ({ ...shift, ...signup })))
    .filter(({ status }) => status === "attended")
    .sort((a, b) => byTime(b, a));
  const needIds = [...new Set(served.map(({ needId }) => needId))];
  const titles = new Map((await needs.findNeedRows(needIds)).map(({ needId, title }) => [needId, title]));
  const items = served.map(({ needId, signupId, division, shiftId, from, to, minutes = 0 }) => ({
    needId,
    signupId,
    shiftId,
    title: titles.get(needId) ?? "",
    division,
    from: toOffsetIso(new Date(from)),
    to: toOffsetIso(new Date(to)),
    minutes,
  }));
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return { minutes, items, nextCursor: null };
};
