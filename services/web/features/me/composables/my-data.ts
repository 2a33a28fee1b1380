import { saveFile } from "../../../shared/browser/save-file.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { type Cursor, fetchAllPages, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchMySignups } from "../../sign-up/composables/my-signups.ts";

const fetchPulls = (query: Cursor) => unwrap(api.GET("/v1/volunteers/me/pulls", { params: { query } }));

const fetchLooks = (query: Cursor) => unwrap(api.GET("/v1/volunteers/me/looks", { params: { query } }));

/** The signed-in person's id and roles. */
export const useMe = () => useQuery(() => unwrap(api.GET("/v1/me")));

/** Who may see the signed-in volunteer's data, who has pulled it, and who looked them up; refused to who is no volunteer. */
export const useWhoSeesMe = () => ({
  visibility: useQuery(() => unwrap(api.GET("/v1/volunteers/me/visibility"))),
  pulls: usePagedQuery(fetchPulls),
  looks: usePagedQuery(fetchLooks),
});

/**
 * Saves all data of the signed-in volunteer as a JSON file.
 * @throws ApiProblem
 */
export const exportMyData = async (): Promise<void> => {
  const [profile, visibility, pulls, looks, signups, hours] = await Promise.all([
    unwrap(api.GET("/v1/volunteers/me")),
    unwrap(api.GET("/v1/volunteers/me/visibility")),
    fetchAllPages(fetchPulls),
    fetchAllPages(fetchLooks),
    fetchMySignups(),
    unwrap(api.GET("/v1/volunteers/me/hours")),
  ]);
  const all = { profile, visibility, pulls, looks, signups, hours };
  saveFile("helink-my-data.json", "application/json", JSON.stringify(all, null, 2));
};

/**
 * Deletes the signed-in volunteer's profile; the API erases their data.
 * @throws ApiProblem
 */
export const eraseMyData = async (): Promise<void> => {
  await unwrap(api.DELETE("/v1/volunteers/me"));
};
