import { countyDay } from "#shared/values/time.ts";
import { byTime, type Shift, type Span } from "./span.ts";

const dayOf = ({ from }: Span): string => countyDay(new Date(from));
const timesOf = ({ from, to }: Span): string => `${from}/${to}`;

/**
 * The shifts of a need after its windows changed; `spans` are the new occurrences. A shift that has begun stays, and
 * one whose time is unchanged keeps its id. Of the others, a shift moves to a new time on its own day, in order, and
 * keeps its id and so its people. Every further span is a new shift; every further old shift is gone.
 */
export const reshapeShifts = (
  old: readonly Shift[],
  spans: readonly Span[],
  now: Date,
  newId: (span: Span) => string,
): Shift[] => {
  const begun = old.filter(({ from }) => from <= now.toISOString());
  const oldByTimes = new Map(old.map((shift) => [timesOf(shift), shift]));
  const unchanged = spans.flatMap((span) => oldByTimes.get(timesOf(span)) ?? []);
  const kept = new Set([...begun, ...unchanged]);
  const movable = Map.groupBy(
    old.filter((shift) => !kept.has(shift)),
    dayOf,
  );
  const movedOrNew = spans
    .filter((span) => !oldByTimes.has(timesOf(span)))
    .map((span) => ({ ...span, shiftId: movable.get(dayOf(span))?.shift()?.shiftId ?? newId(span) }));
  return [...kept, ...movedOrNew].sort(byTime);
};
