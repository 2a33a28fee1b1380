import { type ShiftStatus, shiftStates } from "#shared/eligibility/shift-states.ts";
import type { NeedRow } from "../../needs/rows.ts";
import { isHidden } from "../../needs/rules/lifecycle.ts";
import type { SignupRow, SignupShift } from "../../signups/rows.ts";

/** A shift of a signup, as a calendar shows it: held, not sure, or called off. */
export interface FeedShift {
  readonly signup: SignupRow;
  readonly shift: SignupShift;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
}

/**
 * How long a shift stays in the feed after it has ended, or after it was called off (days): a calendar that looks but
 * once in a while has to be told that it is, and nobody needs last year's.
 */
const keptDays = 30;

const ended: ReadonlySet<ShiftStatus> = new Set(["withdrawn", "cancelled"]);

const statusOf = (status: ShiftStatus): FeedShift["status"] | undefined => {
  if (ended.has(status)) return "CANCELLED";
  if (shiftStates[status].confirmed) return "CONFIRMED";
  // A promoted place is an offer; who waits or was proposed has none.
  return shiftStates[status].place && status !== "promoted" ? "TENTATIVE" : undefined;
};

/**
 * The shifts of a volunteer's signups that belong in their calendar. When a shift was called off is not kept by itself:
 * it was not after the last change of its signup, so it stays at least as long as it should.
 */
export const feedShifts = (signups: readonly SignupRow[], now: Date): FeedShift[] => {
  const since = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  // Who accepted no risk notice was never more than proposed: such shifts were in no calendar.
  const accepted = signups.filter(({ riskNoticeVersion }) => riskNoticeVersion !== undefined);
  return accepted.flatMap((signup) =>
    signup.shifts.flatMap((shift) => {
      const status = statusOf(shift.status);
      if (status === undefined) return [];
      const last = status === "CANCELLED" ? signup.change.at : shift.to;
      return last >= since ? [{ signup, shift, status }] : [];
    }),
  );
};

/** How long place and phone stay in the feed after a shift, as long as the need's page shows it. */
const readableAfterMs = 6 * 3_600_000;

/**
 * Whether it may be in the feed where people meet for a shift and whom they call: for a confirmed place of a need that
 * stands. The address of a feed is no sign-in, so of a need that is listed nowhere it has neither, and no title.
 */
export const isMeetingShown = ({ shift }: FeedShift, need: NeedRow, now: Date): boolean =>
  shiftStates[shift.status].confirmed &&
  Date.parse(shift.to) + readableAfterMs > now.getTime() &&
  isPublishable(need) &&
  !isHidden(need.status);

/** Whether the title of a need may be in the feed. */
export const isPublishable = ({ listing }: Pick<NeedRow, "listing">): boolean => listing !== "never";
