import type { Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";

/**
 * The signups of a need that the signed-in person may see.
 * @throws ApiProblem
 */
export const fetchSignups = (needId: string): Promise<Signup[]> =>
  fetchAllPages((from) => {
    const params = { path: { needId }, query: from };
    return unwrap(api.GET("/v1/needs/{needId}/signups", { params }));
  });
