import type { components } from "../../../shared/api/schema.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

export type Slot = components["schemas"]["Slot"];

/** Those whom a project helps and of whom the reader sees more than a number. */
export const useFullSlots = (projectId: string) =>
  useQuery(async () => {
    const slots = await fetchAllPages((from) =>
      unwrap(
        api.GET("/v1/projects/{projectId}/slots", {
          params: { path: { projectId }, query: { limit: 100, ...from } },
        }),
      ),
    );
    return slots.filter((slot): slot is Slot => "slotId" in slot);
  });
