/** How a bank declines: the error's code, its own reason, and the sentence. */
export interface Decline {
  readonly code: string;
  readonly decline_code?: string;
  readonly message: string;
}

/** A card of Stripe's test mode, and what becomes of payments by it. */
export interface TestCard {
  readonly last4: string;
  readonly decline?: Decline;
  /** Whether a declined card can be kept for a customer all the same. */
  readonly attaches?: boolean;
  /** A refund begins `pending` and succeeds later, or succeeds and fails later. */
  readonly refund?: "pending" | "fails";
  /** Its payments are disputed, by the bank or as a first question. */
  readonly dispute?: { readonly reason: string; readonly inquiry: boolean };
}

const declined = (decline_code: string): Decline => ({
  code: "card_declined",
  decline_code,
  message: "Your card was declined.",
});

/** Stripe's test cards by the name of their payment method (docs.stripe.com/testing). */
export const testCards: ReadonlyMap<string, TestCard> = new Map<string, TestCard>([
  ["pm_card_visa", { last4: "4242" }],
  ["pm_card_visa_chargeDeclined", { last4: "0002", decline: declined("generic_decline") }],
  [
    "pm_card_visa_chargeDeclinedInsufficientFunds",
    {
      last4: "9995",
      decline: { ...declined("insufficient_funds"), message: "Your card has insufficient funds." },
    },
  ],
  [
    "pm_card_chargeDeclinedExpiredCard",
    { last4: "0069", decline: { code: "expired_card", message: "Your card has expired." } },
  ],
  [
    "pm_card_chargeDeclinedIncorrectCvc",
    { last4: "0127", decline: { code: "incorrect_cvc", message: "Your card's security code is incorrect." } },
  ],
  [
    "pm_card_chargeDeclinedProcessingError",
    {
      last4: "0119",
      decline: {
        code: "processing_error",
        message: "An error occurred while processing your card. Try again in a little bit.",
      },
    },
  ],
  ["pm_card_chargeCustomerFail", { last4: "0341", decline: declined("generic_decline"), attaches: true }],
  ["pm_card_createDispute", { last4: "0259", dispute: { reason: "fraudulent", inquiry: false } }],
  [
    "pm_card_createDisputeProductNotReceived",
    { last4: "2685", dispute: { reason: "product_not_received", inquiry: false } },
  ],
  ["pm_card_createDisputeInquiry", { last4: "1976", dispute: { reason: "fraudulent", inquiry: true } }],
  ["pm_card_pendingRefund", { last4: "7726", refund: "pending" }],
  ["pm_card_refundFail", { last4: "5126", refund: "fails" }],
]);

/** The test card with these last digits, which no two share. */
export const cardEnding = (last4: string | null | undefined): TestCard | undefined =>
  [...testCards.values()].find((card) => card.last4 === last4);
