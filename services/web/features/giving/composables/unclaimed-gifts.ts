import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";

/** Paid gifts that a guest made under the signed-in person's address, and saying whether one is theirs. */
export const useUnclaimedGifts = (onAnswered: () => unknown) => {
  const list = usePagedQuery((query) => unwrap(api.GET("/v1/me/donations/unclaimed", { params: { query } })));
  const answering = useAction(async (donationId: string, mine: boolean) => {
    const params = { path: { donationId } };
    await unwrap(api.POST("/v1/me/donations/{donationId}/claim", { params, body: { mine } }));
    await Promise.all([list.reload(), onAnswered()]);
  });
  return { list, answering };
};
