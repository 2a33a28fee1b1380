import { countyDay } from "#shared/values/time.ts";
import { byTime, type Shift, type Span } from "./span.ts";

const dayOf = ({ from }: Span): string => countyDay(new Date(from));

/** How far a shift would move: minutes between the starts and between the ends, added up. */
const distance = (a: Span, b: Span): number =>
  Math.abs(Date.parse(a.from) - Date.parse(b.from)) + Math.abs(Date.parse(a.to) - Date.parse(b.to));

/** Pairs old shifts with new spans of one day, the nearest first; what has no partner is left out. */
const pairNearest = (old: readonly Shift[], spans: readonly Span[]): Map<Span, Shift> => {
  const pairs = old.flatMap((shift) => spans.map((span) => ({ shift, span, far: distance(shift, span) })));
  const partners = new Map<Span, Shift>();
  const taken = new Set<Shift>();
  for (const { shift, span } of pairs.sort((a, b) => a.far - b.far)) {
    if (taken.has(shift) || partners.has(span)) continue;
    partners.set(span, shift);
    taken.add(shift);
  }
  return partners;
};

/**
 * The shifts of a need after its windows changed; `spans` are the new occurrences, all of them still to come. A shift
 * that has begun stays. Every other one moves to the nearest new time on its own day, and keeps its id and so its
 * people; the nearest is its own time if that is unchanged. Every further span is a new shift; every further old shift
 * is gone.
 */
export const reshapeShifts = (
  old: readonly Shift[],
  spans: readonly Span[],
  now: Date,
  newId: (span: Span) => string,
): Shift[] => {
  const hasBegun = ({ from }: Shift) => from <= now.toISOString();
  const movable = Map.groupBy(
    old.filter((shift) => !hasBegun(shift)),
    dayOf,
  );
  const unchangedMovedOrNew = [...Map.groupBy(spans, dayOf)].flatMap(([day, ofDay]) => {
    const partners = pairNearest(movable.get(day) ?? [], ofDay);
    return ofDay.map((span) => ({ ...span, shiftId: partners.get(span)?.shiftId ?? newId(span) }));
  });
  return [...old.filter(hasBegun), ...unchangedMovedOrNew].sort(byTime);
};
