import { loadDays } from "#shared/ranking/factors/load.ts";
import type { Candidate, Commitment } from "#shared/ranking/fit/candidate.ts";
import { epochMinutes } from "#shared/ranking/fit/need.ts";
import { means, type SignupRow } from "./signup.ts";

/** Needs remembered as served: enough to know a face again, few enough to keep postings small. */
const servedKept = 4;

const spans = ({ shifts }: SignupRow, what: "holds" | "waits", since: string): number[] =>
  shifts
    .filter(({ status, to }) => means(status, what) && to > since)
    .flatMap(({ from, to }) => [epochMinutes(new Date(from)), epochMinutes(new Date(to))]);

const commitmentsOf = (signups: readonly SignupRow[], now: Date): Commitment[] => {
  const since = new Date(now.getTime() - loadDays * 86_400_000).toISOString();
  return signups
    .map((signup) => ({
      needId: signup.needId,
      held: spans(signup, "holds", since),
      waiting: spans(signup, "waits", since),
    }))
    .filter(({ held, waiting }) => held.length + waiting.length > 0);
};

const lastServed = ({ shifts }: SignupRow): string =>
  shifts.reduce((last, { status, to }) => (status === "attended" && to > last ? to : last), "");

const servedOf = (signups: readonly SignupRow[]): Candidate["served"] => {
  const newestFirst = signups
    .filter((signup) => lastServed(signup) !== "")
    .toSorted((a, b) => (lastServed(a) > lastServed(b) ? -1 : 1));
  const byNeed = Map.groupBy(newestFirst, ({ needId }) => needId);
  return [...byNeed.values()]
    .flatMap(([newest]) => (newest ? [{ needId: newest.needId, projectId: newest.projectId }] : []))
    .slice(0, servedKept);
};

/** The part of a candidate that follows from all their signups, counted anew each time. */
export const fromSignups = (signups: readonly SignupRow[], now: Date) => {
  const states = signups.flatMap(({ shifts }) => shifts.map(({ status }) => status));
  return {
    commitments: commitmentsOf(signups, now),
    served: servedOf(signups),
    attended: states.filter((status) => status === "attended").length,
    absent: states.filter((status) => status === "absent").length,
  } satisfies Partial<Candidate>;
};
