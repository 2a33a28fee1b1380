import { answered, api } from "../../../shared/api/client.ts";
import type { OwnProfile } from "../../../shared/api/types.ts";
import { saveFile } from "../../../shared/browser/save-file.ts";
import { allPages, type Cursor, usePages } from "../../../shared/composables/paged-query.ts";
import { useAnswer } from "../../../shared/composables/query.ts";
import { allSignups } from "../../sign-up/composables/my-signups.ts";

const pullsAt = (query: Cursor) => answered(api.GET("/v1/volunteers/me/pulls", { params: { query } }));

/** What the API holds of who is signed in, who sees it, and who looked at it. */
export const useOwnData = () => ({
  me: useAnswer(() => answered(api.GET("/v1/me"))),
  visibility: useAnswer(() => answered(api.GET("/v1/volunteers/me/visibility"))),
  pulls: usePages(pullsAt),
});

type Change = Partial<Pick<OwnProfile, "consents">> & { readonly paused?: boolean };

/** Changes one's own profile. */
export const changeProfile = async (change: Change): Promise<void> => {
  await answered(api.PATCH("/v1/volunteers/me", { body: change }));
};

/** Saves all that one can read of oneself as a JSON file. */
export const exportOwnData = async (): Promise<void> => {
  const [profile, visibility, pulls, signups, hours] = await Promise.all([
    answered(api.GET("/v1/volunteers/me")),
    answered(api.GET("/v1/volunteers/me/visibility")),
    allPages(pullsAt),
    allSignups(),
    answered(api.GET("/v1/volunteers/me/hours")),
  ]);
  const all = { profile, visibility, pulls, signups, hours };
  saveFile("helink-my-data.json", "application/json", JSON.stringify(all, null, 2));
};

/** Withdraws the profile and has one's data erased. */
export const eraseOwnData = async (): Promise<void> => {
  await answered(api.DELETE("/v1/volunteers/me"));
};
