import type { Need, Signup } from "../../../shared/api/types.ts";

/** A shift to come, as a volunteer chooses it. */
export interface Choice {
  readonly shiftId: string;
  readonly from: string;
  readonly to: string;
  /** Free places of the position. */
  readonly free: number;
  /** The status of their own place or turn, in whatever position. */
  readonly mine?: string | undefined;
}

const isHeld = (status: string): boolean =>
  /^(?:suspended|to-confirm|to-complete|promoted|confirmed|waitlisted)$/.test(status);

/** The status of each shift in which somebody has a place or a turn, by shift id. */
export const heldShifts = (signups: readonly Signup[]): Map<string, string> =>
  new Map(
    signups.flatMap(({ shifts }) =>
      shifts.flatMap(({ shiftId, status }) => (isHeld(status) ? [[shiftId, status] as const] : [])),
    ),
  );

/** The shifts of a position that have not begun, in their order, each with its places and the reader's own standing. */
export const choicesOf = (
  need: Pick<Need, "positions" | "shifts">,
  positionId: string,
  held: ReadonlyMap<string, string>,
  now: Date,
): Choice[] => {
  const index = need.positions.findIndex((position) => position.positionId === positionId);
  return need.shifts
    .filter(({ from }) => Date.parse(from) > now.getTime())
    .map(({ shiftId, from, to, free }) => ({
      shiftId,
      from,
      to,
      free: free[index] ?? 0,
      mine: held.get(shiftId),
    }));
};

/**
 * What is chosen at first: what a team's leader proposed; else nothing, so that nobody signs up for more than they
 * meant, unless there is one date only, and a place in it.
 */
export const chosenAtFirst = (choices: readonly Choice[], proposed: readonly string[]): string[] => {
  const open = choices.filter(({ mine }) => mine === undefined);
  const asked = open.filter(({ shiftId }) => proposed.includes(shiftId));
  const [only] = open.length === 1 ? open.filter(({ free }) => free > 0) : [];
  return (asked.length > 0 ? asked : only ? [only] : []).map(({ shiftId }) => shiftId);
};
