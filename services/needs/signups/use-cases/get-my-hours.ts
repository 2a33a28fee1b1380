import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { byTime } from "../../needs/rules/span.ts";
import { allSignups } from "../all-signups.ts";

type GetHours = UseCase<NeedDeps, typeof manifest.routes.getOwnHours>;

/** What the caller has served, shift by shift, latest first, and in all. */
export const getOwnHours: GetHours = async ({ store }, _request, call) => {
  const signups = await allSignups(store, requireSignedIn(call.actor).volunteerId);
  const served = signups
    .flatMap(({ needId, signupId, shifts }) => shifts.map((shift) => ({ ...shift, needId, signupId })))
    .filter(({ status }) => status === "attended")
    .sort((a, b) => byTime(b, a));
  const items = served.map(({ needId, signupId, shiftId, from, to, minutes = 0 }) => ({
    ...{ needId, signupId, shiftId, minutes },
    from: toOffsetIso(new Date(from)),
    to: toOffsetIso(new Date(to)),
  }));
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return { minutes, items, nextCursor: null };
};
