import { computed, reactive, watch } from "vue";
import type { CreateDonation, ProjectPage } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { giftSecretKey, visitOf } from "../model/gift-secret.ts";
import { firstAmount, suggestedAmounts } from "../model/suggested-amounts.ts";
import { useFeeCover } from "./fee-cover.ts";
import { secretHeader } from "./pledge.ts";

interface Options {
  readonly params: { readonly path: { projectId: string }; readonly header: { "Idempotency-Key": string } };
  readonly body: CreateDonation;
}

type Rhythm = "once" | "monthly" | "reminded";
type Method = "wechat_pay" | "alipay" | "bank";

/** Opens the checkout of a gift, or of a monthly one, or stores a pledge. `id`: its own; `next`: the address to go on to. */
const open = async (rhythm: Rhythm, method: Method, { params, body }: Options) => {
  if (rhythm === "once") {
    const header = {
      ...params.header,
      "Donation-Visit": visitOf(),
      ...(body.pledgeId ? secretHeader(body.pledgeId) : {}),
    };
    const options = { params: { ...params, header }, body };
    const made = await unwrap(api.POST("/v1/projects/{projectId}/donations", options));
    return { id: made.donationId, readSecret: made.readSecret, next: made.checkoutUrl };
  }
  const { message: _, confirmedWords, pledgeId: __, ...promise } = body;
  if (rhythm === "reminded") {
    const options = { params, body: { ...promise, method } };
    const { pledgeId, readSecret } = await unwrap(api.POST("/v1/projects/{projectId}/pledges", options));
    return { id: pledgeId, readSecret, next: `/pledges/${pledgeId}` };
  }
  const words = {
    ...(body.message ? { message: body.message } : {}),
    ...(confirmedWords ? { confirmedWords } : {}),
  };
  const options = { params, body: { ...promise, ...words } };
  const made = await unwrap(api.POST("/v1/projects/{projectId}/recurring-gifts", options));
  return { id: made.recurringGiftId, readSecret: made.readSecret, next: made.checkoutUrl };
};

/**
 * The form that gives to a project, perhaps for a pledge; `run` goes on to the payment page. Sent again unchanged after a lost answer, it is
 * one gift. `amount` is in minor units of the chosen currency, undefined while the typed amount is not valid.
 * The first currency that the project takes is chosen, and of the sums offered `wanted`, or else a modest one.
 */
export const useGiftForm = (
  { projectId, currencies: [currency = "CNY"], examples }: ProjectPage,
  wanted: number,
  pledgeId: string | undefined,
) => {
  const firstChoice = (code: string) => {
    const isOffered = code === "CNY" && suggestedAmounts(code, examples).includes(wanted);
    return String(isOffered ? wanted : (firstAmount(code, examples) ?? "other"));
  };
  const form = reactive({
    currency,
    chosen: firstChoice(currency),
    typed: "",
    /** How often: once, each month by card, or reminded each month. */
    rhythm: "once" as Rhythm,
    /** By what somebody pays who is reminded. */
    method: "wechat_pay" as Method,
    anonymous: false,
    /** The donor bears the fee too. */
    covers: false,
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
  const cover = useFeeCover(
    computed(() => (form.rhythm === "once" ? amount.value : undefined)),
    () => form.currency,
  );
  /** What is paid: with what bears the fee, if the donor chose so and it is known. */
  const total = computed(() => (form.covers ? (cover.value?.total ?? amount.value) : amount.value));
  const { header, renew } = useIdempotencyKey(form);
  const action = useConfirmedAction(async (confirmed) => {
    const { name, email, message, anonymous } = form;
    const options = {
      params: { path: { projectId }, header: header() },
      body: {
        amount: amount.value ?? 0,
        currency: form.currency,
        anonymous,
        ...(form.covers && cover.value ? { feeCover: cover.value.cover } : {}),
        ...(name && email ? { donor: { name, email } } : {}),
        ...(message ? { message } : {}),
        ...(pledgeId ? { pledgeId } : {}),
        ...confirmed,
      },
    };
    const { id, next, readSecret } = await open(form.rhythm, form.method, options);
    sessionStorage.setItem(giftSecretKey(id), readSecret);
    // A donor who comes back to this form gives another gift.
    renew();
    location.assign(next);
  });
  return { form, amount, cover, total, ...action };
};
