import { computed, reactive, watch } from "vue";
import type { ProjectPage } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { giftSecretKey } from "../model/gift-secret.ts";
import { firstAmount, suggestedAmounts } from "../model/suggested-amounts.ts";

/**
 * The form that gives to a project; `run` goes on to the payment page. Sent again unchanged after a lost answer, it is
 * one gift. `amount` is in minor units of the chosen currency, undefined while the typed amount is not valid.
 * The first currency that the project takes is chosen, and of the sums offered `wanted`, or else a modest one.
 */
export const useGiftForm = (
  { projectId, currencies: [currency = "CNY"], examples }: ProjectPage,
  wanted: number,
) => {
  const firstChoice = (code: string) => {
    const isOffered = code === "CNY" && suggestedAmounts(code, examples).includes(wanted);
    return String(isOffered ? wanted : (firstAmount(code, examples) ?? "other"));
  };
  const form = reactive({
    currency,
    chosen: firstChoice(currency),
    typed: "",
    anonymous: false,
    name: "",
    email: "",
    message: "",
  });
  watch(
    () => form.currency,
    (chosen) => {
      form.chosen = firstChoice(chosen);
    },
  );
  const amount = computed(() =>
    form.chosen === "other" ? minorAmount(form.typed, form.currency) : Number(form.chosen),
  );
  const { header, renew } = useIdempotencyKey(form);
  const action = useConfirmedAction(async (confirmed) => {
    const { name, email, message, anonymous } = form;
    const { donationId, checkoutUrl, readSecret } = await unwrap(
      api.POST("/v1/projects/{projectId}/donations", {
        params: { path: { projectId }, header: header() },
        body: {
          amount: amount.value ?? 0,
          currency: form.currency,
          anonymous,
          ...(name && email ? { donor: { name, email } } : {}),
          ...(message ? { message } : {}),
          ...confirmed,
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
