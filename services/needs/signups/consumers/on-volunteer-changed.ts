import { eachOf } from "#shared/concurrency/each-of.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import { judgeAgain } from "../rules/judge-again.ts";

/**
 * Judges the coming places of a volunteer again whose profile, checks or consent changed. They are found by the
 * calendar, which is consistent: a sign-up that is not in it yet is checked against the new gate card by its own write.
 */
export const createOnVolunteerChanged =
  (deps: SignupDeps): Consumer =>
  async ({ subject: volunteerId, correlationId }) => {
    const { signups, clock } = deps;
    const change = { by: "system", at: clock().toISOString(), correlationId, why: "the volunteer changed" };
    const booked = (await signups.findCalendar(volunteerId))?.booked ?? [];
    const upcoming = booked.filter(({ from }) => from > change.at);
    const needs = new Map(upcoming.map(({ signupId, needId }) => [signupId, needId]));
    await eachOf(needs, async ([signupId, needId]) => {
      const row = await signups.findSignup(needId, signupId);
      const card = await signups.findCard(row ?? { volunteerId });
      if (row && card)
        await moveSignup(deps, { ...row, card }, (state) => ({
          row: judgeAgain(state, change),
          result: undefined,
        }));
    });
  };
