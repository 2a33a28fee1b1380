import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Change } from "#shared/db/row.ts";
import type { VolunteerChanged } from "#shared/published/events/volunteers.ts";
import { postingPartition } from "#shared/ranking/search/posting.ts";
import { volunteerKey } from "./keys.ts";
import type { VolunteerRow } from "./rows.ts";
import { fromSignups } from "./rules/history.ts";
import { fromProfile } from "./rules/profile.ts";
import type { IndexStore } from "./store.ts";

/** The content of a volunteer's own event: the profile, or none after a withdrawal. */
interface ProfileVersion {
  readonly version: number;
  readonly profile: VolunteerChanged | undefined;
}

const partitionsOf = (profile: VolunteerChanged | undefined): string[] =>
  profile?.status === "active"
    ? [...new Set(["*", ...profile.skills])].map((skill) => postingPartition(profile.division, skill))
    : [];

/**
 * Rewrites a volunteer's row and postings from the profile and all signups. Nothing is added up from event to event,
 * so events may come twice and in any order.
 * @param update a profile from an event; ignored if the stored one is as new
 */
export const indexVolunteer = (
  store: IndexStore,
  volunteerId: string,
  now: Date,
  change: Change,
  update?: ProfileVersion,
): Promise<void> =>
  retryOnConflict(async () => {
    const { index, signups } = await store.readVolunteer(volunteerId);
    const stored = { version: index?.profileVersion ?? 0, profile: index?.profile };
    if (update && update.version <= stored.version) return;
    const { version: profileVersion, profile } = update ?? stored;
    const row: VolunteerRow = {
      ...volunteerKey(volunteerId),
      volunteerId,
      version: (index?.version ?? 0) + 1,
      change,
      profileVersion,
      profile,
      posting: profile && { volunteerId, ...fromProfile(profile), ...fromSignups(signups, now) },
      postings: partitionsOf(profile),
    };
    await store.saveVolunteer(row, index?.postings ?? []);
  });
