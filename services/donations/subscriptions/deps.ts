import type { Platform } from "#shared/platform/platform.ts";
import type { GivingDeps } from "../giving/deps.ts";
import type { Payments } from "../stripe/deps.ts";
import type { RecurringStore } from "./store.ts";

/** What the use cases of monthly gifts work with. */
export interface SubscriptionsDeps extends Pick<Platform, "envelope" | "blindIndex" | "cursors" | "log"> {
  readonly projects: GivingDeps["projects"];
  readonly donations: Pick<GivingDeps["donations"], "findDonations">;
  readonly counts: GivingDeps["counts"];
  readonly recurring: RecurringStore;
  readonly payments: Pick<Payments, "openMonthlyCheckout" | "changeSubscription" | "cancelSubscription">;
}
