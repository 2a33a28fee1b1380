import type { MyProfile } from "../../../shared/api/types.ts";
import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/**
 * The signed-in person's profile as a volunteer; null if they are not registered.
 * @throws ApiProblem
 */
export const fetchMyProfile = (): Promise<MyProfile | null> =>
  nullIfNotFound(unwrap(api.GET("/v1/volunteers/me")));

/** The signed-in person's profile as a volunteer; null if they are not registered. */
export const useProfile = () => useQuery(fetchMyProfile);

/**
 * Changes consents, or pauses and resumes being matched.
 * @throws ApiProblem
 */
export const updateProfile = async (
  change: Partial<Pick<MyProfile, "consents">> & { readonly paused?: boolean },
): Promise<void> => {
  await unwrap(api.PATCH("/v1/volunteers/me", { body: change }));
};
