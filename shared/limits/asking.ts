/** The version of these figures; raise it with every change. */
export const askingVersion = 1;

/**
 * How people are asked (offers 邀请). Nobody measured these: they are what a station and a volunteer can live with, and
 * are changed here once there are answers to look at (shared/decisions/0024-offers.md).
 */
export const asking = {
  /** Minutes to answer, the quiet hours not counted: half a day, so that who is asked in the morning may ask at home. */
  answerMinutes: 12 * 60,
  /** Minutes to answer where one of the shifts is today: then nobody can wait longer. */
  answerMinutesToday: 30,
  /** Hours during which somebody who was asked is asked nothing else, by whomever. */
  restHours: 72,
  /** More people than places are asked, since not all say yes: of the free places one in so many, rounded down. */
  marginOneIn: 5,
  leastMargin: 1,
  /** The same for a shift of today, where one free place asks `nearestAtOnce` people. */
  leastMarginToday: 2,
  /** People asked at once for a place that becomes free on the day. */
  nearestAtOnce: 3,
  /** Minutes before the beginning from which somebody can be recorded as not coming, which frees the place. */
  absentBeforeMinutes: 15,
  /** The most people that one call asks. */
  mostAtOnce: 20,
  /** The most offers of a position that are open at a time, and the most shifts of an offer: the row that counts them has an end. */
  mostOpen: 100,
  mostShifts: 50,
  /** Minutes after its end before an offer is closed as expired: an answer of the last second is on its way until then. */
  closeAfterMinutes: 1,
  /** Days for which an offer is kept, as long as a notice is. */
  keepDays: 366,
} as const;
