import { computed, shallowRef } from "vue";
import type { NeedOffers, Offer } from "../../../shared/api/types.ts";
import { workOf } from "../../../shared/auth/role-work.ts";
import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** How many of the best one tap asks. */
export const atOnce = 5;

/** Of those asked by name, who was not, and why. */
type NotAsked = { readonly volunteerId: string; readonly reason: string };

/** Whom to ask: one by name, or the best, who are followed by the next in line. */
type Asked = { readonly volunteerId: string } | "best";

const fetchOffers = async (needId: string): Promise<Pick<NeedOffers, "items" | "askings"> | null> => {
  const items: Offer[] = [];
  for (let cursor: string | null | undefined; ; ) {
    const query = cursor ? { cursor } : {};
    const page = await nullIfNotFound(
      unwrap(api.GET("/v1/needs/{needId}/offers", { params: { path: { needId }, query } })),
    );
    if (!page) return null;
    items.push(...page.items);
    cursor = page.nextCursor;
    if (!cursor) return { items, askings: page.askings };
  }
};

const mayAsk = async (): Promise<boolean> =>
  (await fetchMyGrants()).some(({ role }) => workOf[role].may.includes("ask"));

/** Who was asked for a need, what they answered, and asking more; null data for who may not read it. */
export const useAsking = (needId: string) => {
  const offers = useQuery(async () => ((await mayAsk()) ? fetchOffers(needId) : null));
  /** The newest offer to each volunteer. */
  const latest = computed(() => {
    const newestLast = [...(offers.data.value?.items ?? [])].reverse();
    return new Map(newestLast.map((offer) => [offer.volunteerId, offer]));
  });
  const notAsked = shallowRef<readonly NotAsked[]>([]);
  const asking = useAction(async (positionId: string, asked: Asked) => {
    const whom = asked === "best" ? { top: atOnce } : { volunteerIds: [asked.volunteerId] };
    const params = { path: { needId } };
    const answer = await unwrap(
      api.POST("/v1/needs/{needId}/offers", { params, body: { positionId, ...whom } }),
    );
    notAsked.value = answer.notAsked;
    await offers.refetch();
  });
  const withdrawing = useAction(async ({ offerId }: Offer) => {
    await unwrap(api.DELETE("/v1/offers/{offerId}", { params: { path: { offerId } } }));
    await offers.refetch();
  });
  return { offers, latest, notAsked, asking, withdrawing };
};
export type Asking = ReturnType<typeof useAsking>;
