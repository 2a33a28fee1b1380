import { ref } from "vue";
import { api, nullIfNotFound, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { giftSecretKey, giftSecretOf } from "../model/gift-secret.ts";

const paramsOf = (recurringGiftId: string) => {
  const secret = giftSecretOf(recurringGiftId);
  return {
    path: { recurringGiftId },
    header: secret === undefined ? {} : { "Donation-Secret": secret },
  };
};

/** Milliseconds between two reads while the first month is on its way: short in the first minute, then longer. */
const pauseAfter = (elapsed: number): number => (elapsed < 60_000 ? 3_000 : 15_000);

/**
 * A monthly gift with its months, read again while its first one is on its way; null if the reader may not see it. Keeps
 * the secrets of its months, so that a guest can open them.
 */
export const useMonthlyGift = (recurringGiftId: string) => {
  const query = useQuery(() =>
    nullIfNotFound(
      (async () => {
        const params = paramsOf(recurringGiftId);
        const gift = await unwrap(api.GET("/v1/recurring-gifts/{recurringGiftId}", { params }));
        for (const { donationId, readSecret } of gift.gifts)
          sessionStorage.setItem(giftSecretKey(donationId), readSecret);
        return gift;
      })(),
    ),
  );
  usePolling(query, pauseAfter, () => {
    const gift = query.data.value;
    return gift === undefined || gift?.status === "pending";
  });
  return { query, secret: giftSecretOf(recurringGiftId) };
};

/** The signed-in person's monthly gifts. */
export const useMyMonthlyGifts = () =>
  usePagedQuery((query) => unwrap(api.GET("/v1/me/recurring-gifts", { params: { query } })));

/**
 * Pausing a monthly gift, going on with it, another amount, ending it; `onChanged` afterwards. `done` says which was done
 * last.
 */
export const useMonthlyChange = (recurringGiftId: string, onChanged: () => unknown) => {
  const done = ref<"paused" | "resumed" | "amount" | "ended">();
  const changing = useAction(async (body: { paused?: boolean; amount?: number }) => {
    const params = paramsOf(recurringGiftId);
    await unwrap(api.PATCH("/v1/recurring-gifts/{recurringGiftId}", { params, body }));
    done.value = body.amount === undefined ? (body.paused ? "paused" : "resumed") : "amount";
    await onChanged();
  });
  const ending = useAction(async () => {
    const params = paramsOf(recurringGiftId);
    await unwrap(api.DELETE("/v1/recurring-gifts/{recurringGiftId}", { params }));
    done.value = "ended";
    await onChanged();
  });
  return { done, changing, ending };
};
