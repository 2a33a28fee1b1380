import { invalid } from "#shared/problem/problem.ts";
import { addDays, earliestDay, latestDay, mondayOf } from "#shared/values/time.ts";

/** First and last day (ISO) of a list. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The longest list, in days: a month, so that at most 6 weeks of each station are read. */
const mostDays = 31;

/**
 * The days of a list: those requested, or the week from or to the one given, or this week.
 * @throws Problem `invalid` where they are in the wrong order or too many
 */
export const daysOf = (
  query: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Days => {
  const weekTo = (day: string) => (day < addDays(earliestDay, 6) ? earliestDay : addDays(day, -6));
  const weekFrom = (day: string) => (day > addDays(latestDay, -6) ? latestDay : addDays(day, 6));
  const from = query.from ?? (query.to ? weekTo(query.to) : mondayOf(today));
  const to = query.to ?? weekFrom(from);
  if (to < from) throw invalid("query/to", "before-from");
  if (to >= addDays(from, mostDays))
    throw invalid("query/to", { code: "too-many-days", params: { most: mostDays } });
  return { from, to };
};

/** The Mondays of all weeks that contain one of the days. */
export const mondaysOf = ({ from, to }: Days): string[] => {
  const mondays: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
};
