import { answered, api } from "../../../shared/api/client.ts";
import type { Signup } from "../../../shared/api/types.ts";
import { allPages } from "../../../shared/composables/paged-query.ts";

/** Who signed up for a need, as far as who is signed in may know. */
export const signupsOf = (needId: string): Promise<Signup[]> =>
  allPages((at) => {
    const params = { path: { needId }, query: at };
    return answered(api.GET("/v1/needs/{needId}/signups", { params }));
  });
