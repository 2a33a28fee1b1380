import { eachOf } from "#shared/concurrency/each-of.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import { promoteWaiters } from "../promote-waiters.ts";
import { isUpcoming, moveShifts } from "../rules/signup.ts";

/**
 * Withdraws a volunteer who left from every upcoming shift and empties their calendar, whose row stays with its
 * version. Their calendar feed is switched off first, by `endFeedOf`. Does nothing if the volunteer has registered again since.
 * @throws Error while the index does not show the signup of a booked shift yet, so that the event is delivered again
 */
export const createOnVolunteerWithdrawn =
  (deps: SignupDeps, endFeedOf: (volunteerId: string) => Promise<void>): Consumer =>
  async ({ subject: volunteerId, correlationId, version }) => {
    const { signups, clock } = deps;
    const card = await signups.findCard({ volunteerId });
    if (card && card.version > version) return;
    await endFeedOf(volunteerId);
    const at = clock().toISOString();
    const change = { by: "system", at, correlationId, why: "the volunteer left" };
    const upcoming = isUpcoming(at);
    await eachOf(signups.eachSignupOfVolunteer(volunteerId), async (row) => {
      if (!row.shifts.some(upcoming)) return;
      await moveSignup(deps, row, ({ signup }) => ({
        row: signup && moveShifts(signup, "withdrawn", change, upcoming),
        result: undefined,
      }));
      await promoteWaiters(deps, row, change);
    });
    const calendar = await signups.findCalendar(volunteerId);
    if (calendar?.booked.some(({ from }) => from > at))
      throw new Error(`a booked shift of ${volunteerId} is not in the index yet`);
    if (calendar)
      await signups.saveCalendar({ ...calendar, version: calendar.version + 1, change, booked: [] });
  };
