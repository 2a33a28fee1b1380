import { computed, reactive } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import { ApiProblem } from "../../../shared/api/problem.ts";
import type { Acknowledgment, Donation } from "../../../shared/api/types.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { usePages } from "../../../shared/composables/paged-query.ts";
import { useAskingAgain } from "../../../shared/composables/polling.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { minorAmount } from "../../../shared/format/money.ts";

/** Where the secret lies by which a guest reads their gift; it says nothing of them, and goes with the tab. */
const secretPlace = (donationId: string) => `helink.gift.${donationId}`;

/** A gift about to be made. Sent again unchanged after a lost answer, it is one gift. */
export const useGiving = (projectId: string, currency: () => "CNY" | undefined) => {
  const form = reactive({ chosen: "5000", typed: "", anonymous: false, name: "", email: "", message: "" });
  const amount = computed(() =>
    form.chosen === "other" ? minorAmount(form.typed, currency() ?? "CNY") : Number(form.chosen),
  );
  const { header, renew } = useSendingKey(form);
  const action = useAction(async () => {
    const { name, email, message, anonymous } = form;
    const { donationId, checkoutUrl, readSecret } = await answered(
      api.POST("/v1/projects/{projectId}/donations", {
        params: { path: { projectId }, header: header() },
        body: {
          ...{ amount: amount.value ?? 0, currency: currency() ?? "CNY", anonymous },
          ...(name && email ? { donor: { name, email } } : {}),
          ...(message ? { message } : {}),
        },
      }),
    );
    sessionStorage.setItem(secretPlace(donationId), readSecret);
    // Who comes back to this form gives another gift.
    renew();
    location.assign(checkoutUrl);
  });
  return { form, amount, ...action };
};

/** How long until a gift is asked for again while its payment is under way (ms): often at first, then seldom. */
const pauseAfter = (waited: number): number => (waited < 60_000 ? 3_000 : 15_000);

interface Gift {
  readonly donation: Donation;
  readonly acknowledgment: Acknowledgment | undefined;
}

/** A gift as it stands; while its payment is under way it is asked for again. Null for who may not read it. */
export const useGift = (donationId: string) => {
  const secret = sessionStorage.getItem(secretPlace(donationId));
  const params = { path: { donationId }, header: secret === null ? {} : { "Donation-Secret": secret } };
  const asked = useAnswer(async (): Promise<Gift | null> => {
    try {
      const donation = await answered(api.GET("/v1/donations/{donationId}", { params }));
      const acknowledged = /^(?:paid|partly-refunded|refunded)$/.test(donation.status);
      const acknowledgment = acknowledged
        ? await answered(api.GET("/v1/donations/{donationId}/acknowledgment", { params }))
        : undefined;
      return { donation, acknowledgment };
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "not-found") return null;
      throw error;
    }
  });
  useAskingAgain(asked, pauseAfter, () => {
    const gift = asked.answer.value;
    return gift === undefined || gift?.donation.status === "pending";
  });
  return asked;
};

/** The gifts of who is signed in, page after page: those made signed in, then those made as a guest. */
export const useOwnGifts = () =>
  usePages((query) => answered(api.GET("/v1/me/donations", { params: { query } })));
