import {
  addDays,
  countyDay,
  countyTimeOfDay,
  minuteOfDay,
  type Weekday,
  weekdayOf,
  weekdays,
} from "#shared/values/time.ts";

/** Hours of one weekday (0 is Monday), in minutes since midnight; 1,440 is the end of the day. */
export interface Hours {
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
}

/** The part of a shift that lies on one day (ISO day, county time). */
export interface DayPiece extends Hours {
  readonly day: string;
}

export const weekdayNumber = (day: Weekday): number => weekdays.indexOf(day);

/** Cuts a shift at each midnight, county time. */
export const dayPieces = (from: Date, to: Date): DayPiece[] => {
  const [first, last] = [countyDay(from), countyDay(to)];
  const pieces: DayPiece[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const begins = day === first ? minuteOfDay(countyTimeOfDay(from)) : 0;
    const ends = day === last ? minuteOfDay(countyTimeOfDay(to)) : 1_440;
    if (begins < ends) pieces.push({ day, weekday: weekdayNumber(weekdayOf(day)), from: begins, to: ends });
  }
  return pieces;
};

/** The two-hour slots of the week that hours touch, as bits: slot 0 is Monday 00:00-02:00, slot 83 Sunday 22:00-24:00. */
export const slotsOf = (hours: readonly Hours[]): bigint =>
  hours.reduce((slots, { weekday, from, to }) => {
    const [first, last] = [Math.floor(from / 120), Math.ceil(to / 120)];
    return slots | (((1n << BigInt(last - first)) - 1n) << BigInt(weekday * 12 + first));
  }, 0n);
