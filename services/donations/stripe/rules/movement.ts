/** A movement on Stripe's balance, with what it is about. Amounts in minor units of `currency`; `at` in seconds since 1970. */
export interface Movement {
  readonly transactionId: string;
  readonly type: string;
  readonly amount: number;
  readonly fee: number;
  readonly net: number;
  readonly currency: string;
  /** Whether it settled in another currency than its payment's. */
  readonly converted: boolean;
  readonly at: number;
  readonly source: {
    readonly id: string;
    readonly status?: string | undefined;
    readonly paymentId?: string | undefined;
    readonly projectId?: string | undefined;
  };
}
