import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { giftSecretOf } from "../model/gift-secret.ts";

/** The header that opens what has this id to a guest; empty without its secret. */
export const secretHeader = (id: string): { "Donation-Secret"?: string } => {
  const secret = giftSecretOf(id);
  return secret === undefined ? {} : { "Donation-Secret": secret };
};

/** A pledge with the gifts made for it, and ending it; null if the reader may not see it. */
export const usePledge = (pledgeId: string) => {
  const params = { path: { pledgeId }, header: secretHeader(pledgeId) };
  const query = useQuery(() => nullIfNotFound(unwrap(api.GET("/v1/pledges/{pledgeId}", { params }))));
  const ending = useAction(async () => {
    await unwrap(api.DELETE("/v1/pledges/{pledgeId}", { params }));
    await query.refetch();
  });
  return { query, ending, secret: giftSecretOf(pledgeId) };
};

/** The signed-in person's pledges. */
export const useMyPledges = () =>
  usePagedQuery((query) => unwrap(api.GET("/v1/me/pledges", { params: { query } })));
