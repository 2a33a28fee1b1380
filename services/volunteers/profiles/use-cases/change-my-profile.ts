import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { manifest } from "../../manifest.ts";
import { requireProfile } from "../change-profile.ts";
import type { VolunteerDeps } from "../deps.ts";
import { requireAge } from "../rules/age.ts";
import { fillProfile } from "../rules/fill-profile.ts";
import type { ProfileChange, Registration } from "../schemas.ts";
import { openProfile, sealProfile } from "../seal-profile.ts";
import { type OpenedProfile, ownProfileOf } from "../views.ts";

/** The answers as they stand, with the changed ones in their place; `null` has taken an optional one away. */
const answersAfter = (opened: OpenedProfile, change: Omit<ProfileChange, "paused">): Registration => {
  const { volunteerId, status, version, consentHistory, checks, teams, leads, registeredAt, ...answers } =
    ownProfileOf(opened);
  const given = Object.entries(change).map(([field, value]) => [field, value ?? undefined]);
  return { ...answers, ...Object.fromEntries(given) };
};

type Change = UseCase<VolunteerDeps, typeof manifest.routes.changeOwnProfile>;

/** Changes the caller's own profile; what is not named stays. */
export const changeOwnProfile: Change = async (deps, { body }, call) => {
  const row = await requireProfile(deps.store, requireSignedIn(call.actor).volunteerId);
  const { paused, ...change } = body;
  const today = countyDay(call.now);
  const answers = answersAfter(await openProfile(deps, row), change);
  requireAge(answers.birthDate, today, answers.guardian !== undefined);
  if (change.home) await deps.counties.requireTownship(change.home.division, "/home/division");

  const status = paused === undefined ? row.status : paused ? "paused" : "active";
  const base = { ...row, status, version: row.version + 1, change: call.change() } as const;
  const opened = fillProfile(base, answers, today);
  const sealed = await sealProfile(deps, opened);
  try {
    await deps.store.saveProfile(sealed.row, sealed.card);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  return ownProfileOf(opened);
};
