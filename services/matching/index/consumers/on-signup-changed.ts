import type { Consumer, DomainEvent } from "#shared/published/domain-event.ts";
import type { Clock } from "#shared/values/time.ts";
import { untilWritten } from "../../until-written.ts";
import { indexVolunteer } from "../index-volunteer.ts";
import { signupKey } from "../keys.ts";
import { changeBy } from "../rows.ts";
import { answers, type SignupRow, signupSchema, weekOf } from "../rules/signup.ts";
import type { MatchingStore } from "../store.ts";

const rowOf = (event: DomainEvent, before: SignupRow | undefined): SignupRow => {
  const signup = signupSchema.parse(event.data);
  const weeks = new Set([...(before?.weeks ?? []), ...signup.shifts.map(({ from }) => weekOf(from))]);
  return {
    ...signupKey(signup.needId, event.subject),
    ...signup,
    signupId: event.subject,
    version: event.version,
    change: changeBy(event),
    weeks: [...weeks].sort(),
  };
};

const count = (row: SignupRow | undefined): number => (row && answers(row) ? 1 : 0);

/** Writes a signup into every week it reaches or ever reached, of its township and of its project. */
const saveWeeks = (store: MatchingStore, { weeks, ...row }: SignupRow): Promise<unknown> => {
  const scopes = [row.division, row.projectId].filter((scope) => scope !== undefined);
  const inWeek = (monday: string) => row.shifts.filter(({ from }) => weekOf(from) === monday);
  return Promise.all(
    weeks.flatMap((monday) =>
      scopes.map((scope) => store.saveWeek(scope, monday, { ...row, shifts: inWeek(monday) })),
    ),
  );
};

/**
 * Keeps each signup as it was last told. The signup and the count of its need's answers are one transaction, which a
 * repeated event does not make again; weeks and the volunteer's index follow from it and are written each time, so
 * that an event which died half-way is made whole when it comes back.
 */
export const followSignups =
  (store: MatchingStore, clock: Clock): Consumer =>
  async (event) => {
    const { needId } = signupSchema.parse(event.data);
    let standing: SignupRow | undefined;
    await untilWritten(async () => {
      standing = await store.findSignup(needId, event.subject);
      if (standing && standing.version >= event.version) return;
      const row = rowOf(event, standing);
      await store.saveSignup(row, standing?.version, count(row) - count(standing));
      standing = row;
    });
    // Whoever wrote a newer version writes what follows from it.
    if (standing?.version !== event.version) return;
    await saveWeeks(store, standing);
    await indexVolunteer(store, standing.volunteerId, clock(), standing.change);
  };
