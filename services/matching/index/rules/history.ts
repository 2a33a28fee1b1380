import { isLive, type ShiftStatus, shiftStates } from "#shared/eligibility/shift-states.ts";
import { type Span, spanOf } from "#shared/eligibility/span.ts";
import { loadDays } from "#shared/ranking/factors/load.ts";
import type { Candidate, Commitment } from "#shared/ranking/fit/candidate.ts";
import type { SignupRow } from "../rows.ts";

/** Needs remembered as served: enough for the continuity factor, few enough to keep postings small. */
const rememberedNeeds = 4;

const commitmentsOf = (signups: readonly SignupRow[], now: Date): Commitment[] => {
  const since = new Date(now.getTime() - loadDays * 86_400_000).toISOString();
  const spansOf = ({ shifts }: SignupRow, isMeant: (status: ShiftStatus) => boolean): Span[] =>
    shifts.filter(({ status, to }) => isMeant(status) && to > since).map(spanOf);
  return signups
    .map((signup) => ({
      needId: signup.needId,
      held: spansOf(signup, (status) => shiftStates[status].holdsTime),
      waiting: spansOf(signup, (status) => isLive(status) && !shiftStates[status].holdsTime),
    }))
    .filter(({ held, waiting }) => held.length + waiting.length > 0);
};

/** When the last attended shift of a signup ended; "" if none was attended. */
const lastServed = ({ shifts }: SignupRow): string =>
  shifts.reduce((last, { status, to }) => (status === "attended" && to > last ? to : last), "");

const servedOf = (signups: readonly SignupRow[]): Candidate["served"] => {
  const newestFirst = signups
    .filter((signup) => lastServed(signup) !== "")
    .toSorted((a, b) => (lastServed(a) > lastServed(b) ? -1 : 1));
  const byNeed = Map.groupBy(newestFirst, ({ needId }) => needId);
  return [...byNeed.values()]
    .flatMap(([newest]) => (newest ? [{ needId: newest.needId, projectId: newest.projectId }] : []))
    .slice(0, rememberedNeeds);
};

/** The fields of a candidate that follow from all of a volunteer's signups. */
export const fromSignups = (signups: readonly SignupRow[], now: Date) => {
  const statuses = signups.flatMap(({ shifts }) => shifts.map(({ status }) => status));
  return {
    commitments: commitmentsOf(signups, now),
    served: servedOf(signups),
    attended: statuses.filter((status) => status === "attended").length,
    absent: statuses.filter((status) => status === "absent").length,
  } satisfies Partial<Candidate>;
};
