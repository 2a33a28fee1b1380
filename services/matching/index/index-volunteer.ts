import type { Change } from "#shared/db/row.ts";
import { untilWritten } from "../until-written.ts";
import { postingPartition, volunteerKey } from "./keys.ts";
import type { VolunteerRow } from "./rows.ts";
import { fromSignups } from "./rules/history.ts";
import { fromProfile, type Profile } from "./rules/profile.ts";
import type { MatchingStore } from "./store.ts";

/** What a volunteer's own event says: the profile, or none where they withdrew. */
export interface ProfileNews {
  readonly version: number;
  readonly profile: Profile | undefined;
}

const partitionsOf = (profile: Profile | undefined): string[] =>
  profile?.status === "active"
    ? [...new Set(["*", ...profile.skills])].map((skill) => postingPartition(profile.division, skill))
    : [];

/**
 * Indexes a volunteer anew from the profile and all signups, whichever of them changed: nothing is counted on, so the
 * same event may come twice and in any order. Older news of a profile is dropped.
 */
export const indexVolunteer = (
  store: MatchingStore,
  volunteerId: string,
  now: Date,
  change: Change,
  news?: ProfileNews,
): Promise<void> =>
  untilWritten(async () => {
    const { index, signups } = await store.readVolunteer(volunteerId);
    const known = { version: index?.profileVersion ?? 0, profile: index?.profile };
    if (news && news.version <= known.version) return;
    const { version: profileVersion, profile } = news ?? known;
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
