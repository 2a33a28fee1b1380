import { ref } from "vue";
import type { Donation } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { minorAmount } from "../../../shared/format/money.ts";

/** What of a gift was asked back, and asking for more. @param secret of a guest's gift */
export const useGiftRefunds = ({ donationId, currency }: Donation, secret: string | undefined) => {
  const path = { donationId };
  const ofSecret = secret === undefined ? {} : { "Donation-Secret": secret };
  const refunds = useQuery(() =>
    unwrap(api.GET("/v1/donations/{donationId}/refunds", { params: { path, header: ofSecret } })),
  );
  const amount = ref("");
  const { header, renew } = useIdempotencyKey(amount);
  const asking = useAction(async () => {
    const params = { path, header: { ...ofSecret, ...header() } };
    const body = { amount: minorAmount(amount.value, currency) ?? 0 };
    await unwrap(api.POST("/v1/donations/{donationId}/refunds", { params, body }));
    amount.value = "";
    renew();
    await refunds.refetch();
  });
  return { refunds, amount, asking };
};
