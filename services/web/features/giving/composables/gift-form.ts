import { computed, reactive } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { giftSecretKey } from "../model/gift-secret.ts";

/**
 * The form that gives to a project; `run` goes on to the payment page. Sent again unchanged after a lost answer, it is
 * one gift. `amount` is in fen, undefined while the typed amount is not valid.
 */
export const useGiftForm = (projectId: string) => {
  const form = reactive({ chosen: "5000", typed: "", anonymous: false, name: "", email: "", message: "" });
  const amount = computed(() =>
    form.chosen === "other" ? minorAmount(form.typed, "CNY") : Number(form.chosen),
  );
  const { header, renew } = useIdempotencyKey(form);
  const action = useAction(async () => {
    const { name, email, message, anonymous } = form;
    const { donationId, checkoutUrl, readSecret } = await unwrap(
      api.POST("/v1/projects/{projectId}/donations", {
        params: { path: { projectId }, header: header() },
        body: {
          amount: amount.value ?? 0,
          currency: "CNY",
          anonymous,
          ...(name && email ? { donor: { name, email } } : {}),
          ...(message ? { message } : {}),
        },
      }),
    );
    sessionStorage.setItem(giftSecretKey(donationId), readSecret);
    // A donor who comes back to this form gives another gift.
    renew();
    location.assign(checkoutUrl);
  });
  return { form, amount, ...action };
};
