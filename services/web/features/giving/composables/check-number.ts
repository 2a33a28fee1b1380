import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Whether the number of an acknowledgment is one of ours and holds: now, so no answer of an earlier day is kept. */
export const useCheckedNumber = (number: string) =>
  useQuery(() => unwrap(api.GET("/v1/acknowledgments/{number}", { params: { path: { number } } })));
