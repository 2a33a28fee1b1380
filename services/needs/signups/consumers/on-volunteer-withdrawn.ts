import type { Consumer } from "#shared/published/domain-event.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { allSignups } from "../all-signups.ts";
import { moveSignup } from "../move-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { isComing, moveShifts } from "../rules/signup.ts";

/**
 * Withdraws a volunteer who left from every coming shift, and empties their calendar, whose row stays with its
 * version. Whoever has registered again since keeps what they signed up for.
 * @throws Error while a booked shift is not to be found yet in the index, so that the event comes again
 */
export const createForgetVolunteer =
  (deps: NeedDeps): Consumer =>
  async ({ subject: volunteerId, correlationId, version }) => {
    const { store, clock } = deps;
    const card = await store.findCard(volunteerId);
    if (card && card.version > version) return;
    const at = clock().toISOString();
    const change = { by: "system", at, correlationId, why: "the volunteer left" };
    const coming = isComing(at);
    for (const signup of await allSignups(store, volunteerId)) {
      if (!signup.shifts.some(coming)) continue;
      await moveSignup(
        deps,
        signup,
        ({ signup: row }) => row && moveShifts(row, "withdrawn", change, coming),
      );
      await promoteWaiters(deps, signup, change);
    }
    const calendar = await store.findCalendar(volunteerId);
    if (calendar?.booked.some(({ from }) => from > at))
      throw new Error(`a booked shift of ${volunteerId} is not in the index yet`);
    if (calendar)
      await store.emptyCalendar({ ...calendar, version: calendar.version + 1, change, booked: [] });
  };
