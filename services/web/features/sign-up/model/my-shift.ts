import type { Need, Signup } from "../../../shared/api/types.ts";

/** A shift of a signup of the signed-in volunteer; `need` is undefined if it can no longer be read. */
export interface MyShift {
  readonly signup: Signup;
  readonly shift: Signup["shifts"][number];
  readonly need: Need | undefined;
}

/** Whether a shift has not ended and the volunteer has, awaits or may confirm a place in it. */
export const isUpcoming = ({ shift }: MyShift): boolean =>
  /^(?:suspended|to-confirm|to-complete|promoted|proposed|confirmed|waitlisted)$/.test(shift.status) &&
  Date.parse(shift.to) > Date.now();

/** Whether the volunteer has a place in a shift and is expected there. */
export const isExpected = (myShift: MyShift): boolean =>
  isUpcoming(myShift) && myShift.shift.status === "confirmed";

/** Whether a shift waits for something that the volunteer has to do. */
export const isToSettle = (myShift: MyShift): boolean =>
  isUpcoming(myShift) && !/^(?:confirmed|waitlisted)$/.test(myShift.shift.status);
