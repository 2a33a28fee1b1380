import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The signed-in volunteer's service: each attended shift, and the minutes in all. */
export const useMyHours = () => useQuery(() => unwrap(api.GET("/v1/volunteers/me/hours")));
