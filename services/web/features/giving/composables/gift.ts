import type { Acknowledgment, Donation } from "../../../shared/api/types.ts";
import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { giftSecretOf } from "../model/gift-secret.ts";

/** Milliseconds between two reads of a gift whose payment is pending: short in the first minute, then longer. */
const pauseAfter = (elapsed: number): number => (elapsed < 60_000 ? 3_000 : 15_000);

interface Gift {
  readonly donation: Donation;
  readonly acknowledgment: Acknowledgment | undefined;
}

/** A gift, read again while its payment is pending, or its acknowledgment has no number yet; null if the reader may not see it. `secret`: of a guest's. */
export const useGift = (donationId: string) => {
  const secret = giftSecretOf(donationId);
  const params = { path: { donationId }, header: secret === undefined ? {} : { "Donation-Secret": secret } };
  const fetchGift = async (): Promise<Gift> => {
    const donation = await unwrap(api.GET("/v1/donations/{donationId}", { params }));
    const acknowledged = /^(?:paid|partly-refunded|refunded)$/.test(donation.status);
    const acknowledgment = acknowledged
      ? await unwrap(api.GET("/v1/donations/{donationId}/acknowledgment", { params }))
      : undefined;
    return { donation, acknowledgment };
  };
  const query = useQuery(() => nullIfNotFound(fetchGift()));
  usePolling(query, pauseAfter, () => {
    const gift = query.data.value;
    return gift === undefined || gift?.donation.status === "pending" || gift?.acknowledgment?.number === null;
  });
  return { query, secret };
};

/** The signed-in person's gifts: those made signed in, and those they took for theirs. */
export const useMyGifts = () =>
  usePagedQuery((query) => unwrap(api.GET("/v1/me/donations", { params: { query } })));
