import type { Need } from "../../../shared/api/types.ts";
import type { MyShift } from "./my-shift.ts";

/** In localStorage; what begins so is removed at sign-out. */
const key = "helink.kept.shifts";
/** A phone keeps the next few: with a shift a day, two weeks of them. */
const most = 14;

const keptNeed = ({ staff: _, ...need }: Need): Need => ({ ...need, shifts: [], positions: [] });

/** What is shown of a shift in a lane without a network: neither the need's other dates, nor what its staff read. */
const keptOf = ({ signup, shift, need }: MyShift): MyShift => ({
  signup: { ...signup, shifts: [] },
  shift,
  need: need && keptNeed(need),
});

/** Keeps the coming shifts on the phone, in place of those kept before. */
export const keepShifts = (coming: readonly MyShift[]): void => {
  if (coming.length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(coming.slice(0, most).map(keptOf)));
};

/** The shifts kept last; undefined where none are, or what is there cannot be read. */
export const keptShifts = (): MyShift[] | undefined => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "") as MyShift[];
  } catch {
    return undefined;
  }
};
