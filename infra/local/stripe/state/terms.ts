/** What an account has agreed with Stripe, and what its settings say. All figures are invented. */
export interface Terms {
  /** The fee of a payment: so many hundredths of a percent of its amount, and so many minor units more. */
  readonly paymentFee: { readonly basisPoints: number; readonly fixed: number };
  /** The fee of a dispute, in minor units of the currency that the charge settled in. */
  readonly disputeFee: number;
  /** Whether a won dispute brings its fee back. */
  readonly disputeFeeReturned: boolean;
  /** Days until a payment's money can be paid out. */
  readonly availableAfterDays: number;
  /** Currencies that do not settle in themselves: the one they settle in, and what one minor unit becomes. */
  readonly conversions: ReadonlyMap<string, { readonly into: string; readonly rate: number }>;
  /** Days until a payout arrives. */
  readonly payoutDays: number;
  /** Seconds that the invoice of a further period stays a draft. */
  readonly draftSeconds: number;
  /** When an invoice that was not paid is tried again, in days after the try before; then `afterRetries`. */
  readonly retryAfterDays: readonly number[];
  readonly afterRetries: "cancel" | "unpaid" | "past_due";
  /** Requests that one second may bring before the answer is 429; null: any number. */
  readonly requestsPerSecond: number | null;
}

/** A fee that is never zero, and settlement at once and in the gift's own currency. */
export const usualTerms: Terms = {
  paymentFee: { basisPoints: 150, fixed: 1 },
  disputeFee: 1_500,
  disputeFeeReturned: false,
  availableAfterDays: 0,
  conversions: new Map(),
  payoutDays: 2,
  draftSeconds: 3_600,
  retryAfterDays: [3, 5, 7],
  afterRetries: "cancel",
  requestsPerSecond: null,
};

/** The fee of a payment, rounded half up; both in minor units. */
export const paymentFee = ({ paymentFee: { basisPoints, fixed } }: Terms, amount: number): number =>
  Math.floor((amount * basisPoints + 5_000) / 10_000) + fixed;
