import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type Consumer, changeByEvent, type DomainEvent } from "#shared/published/domain-event.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import { signupKey } from "../keys.ts";
import type { SignupRow } from "../rows.ts";
import { byWeek, weeksOf } from "../rules/weeks.ts";
import type { ListStore } from "../store.ts";

const rowOf = (event: DomainEvent, weeksBefore: readonly string[]): SignupRow => {
  const { needId, division, projectId, positionId, volunteerId, shifts } = signupChangedSchema().parse(
    event.data,
  );
  return {
    ...signupKey(needId, event.subject),
    signupId: event.subject,
    version: event.version,
    change: changeByEvent(event),
    needId,
    division,
    projectId,
    positionId,
    volunteerId,
    shifts,
    weeks: [...new Set([...weeksBefore, ...shifts.flatMap(weeksOf)])].sort(),
  };
};

/**
 * Stores the newest version of a signup, and its shifts in every week it has or had, of its township and its project.
 * A week that a shift left keeps an empty row, whose version rejects older events. The weeks are written on every
 * delivery, since the delivery before may have died in between.
 */
export const onSignupChanged =
  (store: ListStore): Consumer =>
  async (event) => {
    const { needId } = signupChangedSchema().parse(event.data);
    const signup = await retryOnConflict(async () => {
      const stored = await store.findSignup(needId, event.subject);
      if (stored && stored.version >= event.version) return stored;
      const row = rowOf(event, stored?.weeks ?? []);
      await store.saveSignup(row, stored?.version ?? 0);
      return row;
    });
    // The delivery of a newer version writes the weeks itself.
    if (signup.version !== event.version) return;
    const scopes = [signup.division, signup.projectId].filter((scope) => scope !== undefined);
    await Promise.all(
      byWeek(signup).flatMap(({ monday, row }) => scopes.map((scope) => store.saveWeek(scope, monday, row))),
    );
  };
