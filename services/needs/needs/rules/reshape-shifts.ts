import { countyDay } from "#shared/values/time.ts";
import { byTime, type Shift, type Span } from "./span.ts";

const dayOf = ({ from }: Span): string => countyDay(new Date(from));

/**
 * The shifts of a need whose windows now give `spans`. What has begun stays as it was; a shift whose time is
 * unchanged keeps its id; of what is left, a shift moves to a new time of its own day, in order, and keeps its id
 * and its people. Any other new time is a new shift, and any other old one is gone.
 */
export const reshapeShifts = (
  old: readonly Shift[],
  spans: readonly Span[],
  now: Date,
  newId: (span: Span) => string,
): Shift[] => {
  const begun = old.filter(({ from }) => from <= now.toISOString());
  const known = new Map(old.map((shift) => [`${shift.from}/${shift.to}`, shift]));
  const kept = spans.flatMap((span) => known.get(`${span.from}/${span.to}`) ?? []);
  const settled = new Set([...begun, ...kept]);
  const moving = Map.groupBy(
    old.filter((shift) => !settled.has(shift)),
    dayOf,
  );
  const added = spans
    .filter((span) => !known.has(`${span.from}/${span.to}`))
    .map((span) => ({ ...span, shiftId: moving.get(dayOf(span))?.shift()?.shiftId ?? newId(span) }));
  return [...settled, ...added].sort(byTime);
};
