import type { Signup } from "../../../shared/api/types.ts";

/** A place whose attendance is to be recorded. */
export interface OpenPlace {
  readonly signupId: string;
  readonly volunteerId: string;
  readonly shiftId: string;
}

/** A shift that is over, with those of whom nothing was recorded yet. */
export interface EndedShift {
  readonly shiftId: string;
  readonly from: string;
  readonly to: string;
  readonly open: readonly OpenPlace[];
}

/**
 * The shifts that are over and have confirmed places without a record, earliest first. While a shift runs, only the time
 * until then would count: for everybody at once that is not what is meant.
 */
export const endedShifts = (signups: readonly Signup[], now: number): EndedShift[] => {
  const places = signups.flatMap(({ signupId, volunteerId, shifts }) =>
    shifts
      .filter(({ status, to }) => status === "confirmed" && Date.parse(to) <= now)
      .map((shift) => ({ shift, place: { signupId, volunteerId, shiftId: shift.shiftId } })),
  );
  return [...Map.groupBy(places, ({ place }) => place.shiftId)]
    .flatMap(([shiftId, [first, ...others]]) =>
      first
        ? [
            {
              shiftId,
              from: first.shift.from,
              to: first.shift.to,
              open: [first, ...others].map(({ place }) => place),
            },
          ]
        : [],
    )
    .sort((a, b) => a.from.localeCompare(b.from));
};

/**
 * Sends one thing after the other, whatever becomes of the one before, until `isOver` says of a failure that the rest
 * would fail alike. What was not sent is left for another try.
 * @returns what failed, each with its reason, as `isKnown` tells; other errors are thrown
 */
export const sendEach = async <Item, Reason>(
  items: readonly Item[],
  send: (item: Item) => Promise<unknown>,
  {
    isKnown,
    isOver,
    sent,
  }: {
    readonly isKnown: (error: unknown) => error is Reason;
    readonly isOver: (reason: Reason) => boolean;
    readonly sent: (count: number) => void;
  },
): Promise<{ readonly item: Item; readonly reason: Reason }[]> => {
  const failed: { item: Item; reason: Reason }[] = [];
  for (const [at, item] of items.entries()) {
    try {
      await send(item);
    } catch (error) {
      if (!isKnown(error)) throw error;
      failed.push({ item, reason: error });
      if (isOver(error)) return failed;
    }
    sent(at + 1);
  }
  return failed;
};
