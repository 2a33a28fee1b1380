import type { Platform } from "#shared/platform/platform.ts";
import type { DonationStore } from "../books/store.ts";
import type { Payments } from "../stripe/adapters/payments.ts";

/** What the use cases of this service work with. */
export interface DonationDeps extends Pick<Platform, "envelope" | "blindIndex" | "cursors"> {
  readonly store: DonationStore;
  readonly payments: Payments;
  /** Secrets of the webhook in force: one, or two while it is being rolled. */
  readonly webhookSecrets: readonly string[];
}
