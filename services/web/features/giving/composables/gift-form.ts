import { computed, reactive, watch } from "vue";
import type { CreateDonation, ProjectPage } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { giftSecretKey } from "../model/gift-secret.ts";
import { firstAmount, suggestedAmounts } from "../model/suggested-amounts.ts";

interface Options {
  readonly params: { readonly path: { projectId: string }; readonly header: { "Idempotency-Key": string } };
  readonly body: CreateDonation;
}

/** Opens the checkout of a gift, or of a monthly one; `id`: its own. */
const open = async (rhythm: "once" | "monthly", options: Options) => {
  if (rhythm === "once") {
    const { donationId: id, ...rest } = await unwrap(
      api.POST("/v1/projects/{projectId}/donations", { ...options }),
    );
    return { ...rest, id };
  }
  const { recurringGiftId: id, ...rest } = await unwrap(
    api.POST("/v1/projects/{projectId}/recurring-gifts", { ...options }),
  );
  return { ...rest, id };
};

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
    /** How often: once, or each month by card. */
    rhythm: "once" as "once" | "monthly",
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
    const options = {
      params: { path: { projectId }, header: header() },
      body: {
        amount: amount.value ?? 0,
        currency: form.currency,
        anonymous,
        ...(name && email ? { donor: { name, email } } : {}),
        ...(message ? { message } : {}),
        ...confirmed,
      },
    };
    const { id, checkoutUrl, readSecret } = await open(form.rhythm, options);
    sessionStorage.setItem(giftSecretKey(id), readSecret);
    // A donor who comes back to this form gives another gift.
    renew();
    location.assign(checkoutUrl);
  });
  return { form, amount, ...action };
};
