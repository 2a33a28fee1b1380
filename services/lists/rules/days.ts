import { invalid } from "#shared/problem/problem.ts";
import { addDays, mondayOf } from "#shared/values/time.ts";

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
  const from = query.from ?? (query.to ? addDays(query.to, -6) : mondayOf(today));
  const to = query.to ?? addDays(from, 6);
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
