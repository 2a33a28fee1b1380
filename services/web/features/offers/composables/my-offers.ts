import { computed, shallowRef } from "vue";
import type { Need, Offer, Signup } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { fetchNeed } from "../../needs/composables/need.ts";

/** Why somebody does not come, in the order in which it is asked. */
export const declineReasons = ["no-time", "too-far", "not-for-me", "unwell", "other"] as const;
type DeclineReason = (typeof declineReasons)[number];

const fetchMyOffers = (): Promise<Offer[]> =>
  fetchAllPages((query) => unwrap(api.GET("/v1/me/offers", { params: { query } })));

/** The open offers to the signed-in volunteer, newest first; none where they cannot be read. */
export const useMyOpenOffers = () => {
  const { data } = useQuery(() => fetchMyOffers().catch(() => []));
  return computed(() => (data.value ?? []).filter(({ status }) => status === "open"));
};

/** An offer to the signed-in volunteer with its need; null for one that is not theirs. */
interface MyOffer {
  readonly offer: Offer;
  readonly need: Need;
}

const fetchMyOffer = async (offerId: string): Promise<MyOffer | null> => {
  const offer = (await fetchMyOffers()).find((one) => one.offerId === offerId);
  return offer ? { offer, need: await fetchNeed(offer.needId) } : null;
};

/** An offer to the signed-in volunteer, accepting it, which signs up, and declining it with a reason. */
export const useMyOffer = (offerId: string) => {
  const params = { path: { offerId } };
  const query = useQuery(() => fetchMyOffer(offerId));
  const signup = shallowRef<Signup>();
  const answering = useAction(async (reason?: DeclineReason) => {
    try {
      if (reason) await unwrap(api.POST("/v1/offers/{offerId}/decline", { params, body: { reason } }));
      else {
        const version = query.data.value?.need.riskNotice?.version;
        const body = version === undefined ? {} : { riskNoticeVersion: version };
        signup.value = await unwrap(api.POST("/v1/offers/{offerId}/accept", { params, body }));
      }
    } finally {
      // What stands now is shown, whether or not the answer was taken: the offer may have ended meanwhile.
      await query.refetch();
    }
  });
  return { query, signup, answering };
};
