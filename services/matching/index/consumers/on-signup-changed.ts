import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Write } from "#shared/db/write.ts";
import { answersNeed } from "#shared/eligibility/shift-states.ts";
import { type Consumer, changeByEvent, type DomainEvent } from "#shared/published/domain-event.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import type { Clock } from "#shared/values/time.ts";
import { indexVolunteer } from "../index-volunteer.ts";
import { signupKey } from "../keys.ts";
import type { SignupRow } from "../rows.ts";
import type { IndexStore } from "../store.ts";

const rowOf = (event: DomainEvent): SignupRow => {
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
  };
};

const answerCount = (row: SignupRow | undefined): number => (row && answersNeed(row) ? 1 : 0);

/** What follows from a signup's next version beside the index. */
export type FollowSignup = (row: SignupRow, before: SignupRow | undefined) => Promise<readonly Write[]>;

/**
 * Stores the newest version of a signup. Signup, answer count of its need and what `follow` adds are one transaction,
 * which a repeated event does not run again. The volunteer is indexed on every delivery, since the delivery before may have died in
 * between.
 */
export const onSignupChanged =
  (store: IndexStore, clock: Clock, follow: FollowSignup): Consumer =>
  async (event) => {
    const row = rowOf(event);
    const isNewest = await retryOnConflict(async () => {
      const stored = await store.findSignup(row.needId, row.signupId);
      if (stored && stored.version >= row.version) return stored.version === row.version;
      const more = answerCount(row) - answerCount(stored);
      await store.saveSignup(row, stored?.version ?? 0, more, await follow(row, stored));
      return true;
    });
    // The consumer of a newer version indexes the volunteer itself.
    if (isNewest) await indexVolunteer(store, row.volunteerId, clock(), row.change);
  };
