import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { isLive } from "#shared/eligibility/shift-states.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { calendarAfter } from "../../signups/move-signup.ts";
import { signupIdOf } from "../../signups/my-signup.ts";
import type { SignupRow } from "../../signups/rows.ts";
import { diaryOf } from "../../signups/rules/calendar.ts";
import { type Obtainable, takenShift } from "../../signups/rules/choose-shifts.ts";
import { judgeVolunteer } from "../../signups/rules/judge-shifts.ts";
import { toCompleteMove } from "../../signups/rules/place-moves.ts";
import { claimedWhy } from "../../signups/rules/quick.ts";
import { refusalOf } from "../../signups/rules/refusal.ts";
import { moveShift, newSignup, signupWith } from "../../signups/rules/signup.ts";
import { withTaken } from "../../signups/take-places.ts";
import { signupViewOf } from "../../signups/views.ts";
import { requireQuickSignup } from "../access.ts";
import type { QuickDeps } from "../deps.ts";
import type { quickSignupRoutes } from "../routes.ts";
import { heldShifts } from "../rules/of-link.ts";

type ClaimQuickSignup = UseCase<QuickDeps, typeof quickSignupRoutes.claimQuickSignup>;

/**
 * Moves what is still to come of a quick signup to the caller's own signup, judged by their own gate card, calendar and cap.
 * One transaction: the place is at no moment free. Name and phone of the link are erased, since the profile has them; what
 * was served before stays with the phone.
 */
export const claimQuickSignup: ClaimQuickSignup = (deps, { params, headers }, call) => {
  const { personId, volunteerId } = requireSignedIn(call.actor);
  const at = call.now.toISOString();
  return retryOnConflict(async () => {
    const { signup, contact } = await requireQuickSignup(
      deps,
      params.signupId,
      headers["signup-secret"],
      call.now,
    );
    const { needId, positionId } = signup;
    const mineId = signupIdOf(deps.ids, needId, positionId, volunteerId);
    const [found, mine, theirCalendar, myCalendar, card] = await Promise.all([
      deps.needs.findNeed(needId),
      deps.signups.findSignup(needId, mineId),
      deps.signups.findCalendar(signup.volunteerId),
      deps.signups.findCalendar(volunteerId),
      deps.signups.findCard({ volunteerId }),
    ]);
    if (mine?.calls.some((earlier) => isRepeatedCall(earlier, call.idempotency))) return signupViewOf(mine);
    if (!found || !card || card.status === "withdrawn") throw new Problem("not-found");
    const { need } = found;
    const position = need.positions.find((one) => one.positionId === positionId);
    const held = heldShifts(signup, at);
    const [shift, another] = held;
    // A link has one date at a time; a signup made twice in the same moment cannot have two.
    if (!position || !shift || another) throw refuse("wrong-state");
    if (signup.riskNoticeVersion !== need.riskNotice.version) throw refuse("risk-notice");
    const { shiftId, from, to } = shift;
    const isMine = mine?.shifts.some((one) => one.shiftId === shiftId && isLive(one.status));
    const verdict: Obtainable = {
      shiftId,
      shift: { shiftId, from, to },
      ...(isMine
        ? { code: "already-signed-up" as const }
        : judgeVolunteer({ need, position, card }, diaryOf(myCalendar?.booked), shift, call.now)),
    };
    if (verdict.code) throw refusalOf([verdict]);

    const change = call.change(claimedWhy);
    const given = signupWith(
      signup,
      signup.shifts.map((one) => (one === shift ? moveShift(one, "withdrawn") : one)),
      change,
    );
    const base =
      mine ?? newSignup({ signupId: mineId, positionId, volunteerId, personId }, need, call.change());
    const taken = withTaken(base, need, [takenShift(verdict, at)], call);
    const calendars = [
      calendarAfter({ calendar: theirCalendar, signup }, given),
      calendarAfter({ calendar: myCalendar, signup: mine }, taken),
    ].flatMap((calendar) => calendar ?? []);
    const board = found.boards.find((one) => one.positionId === positionId);
    const grows = (before: SignupRow | undefined, after: SignupRow) =>
      board ? toCompleteMove(board, before?.shifts ?? [], after.shifts) : 0;
    const { sealed: _, ...erased } = contact;
    await deps.quickContacts.saveClaim({
      rows: [given, taken, ...calendars],
      contact: { ...erased, version: given.version, change },
      board,
      toComplete: grows(signup, given) + grows(mine, taken),
      need,
      card,
    });
    return signupViewOf(taken);
  });
};
