import type { Actor } from "#shared/access/actor.ts";
import type { Counts } from "#shared/counts/counts.ts";
import type { Change } from "#shared/db/row.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { Payments } from "../stripe/deps.ts";
import type { Beside, DonationRow } from "./rows.ts";
import type { FeeRate } from "./rules/fee-cover.ts";
import type { DonationStore } from "./store.ts";

/** What the use cases of giving work with. */
export interface GivingDeps extends Pick<Platform, "envelope" | "blindIndex" | "cursors" | "log"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly donations: DonationStore;
  readonly counts: Counts;
  /** Redacts all months of a monthly gift as one of them was. */
  readonly resealMonths: (
    recurringGiftId: string,
    of: Pick<DonationRow, "sealed" | "redactions">,
    change: Change,
  ) => Promise<void>;
  /** The row that says of a gift for which pledge it is given. @throws Problem `not-found` where the pledge is not the caller's */
  readonly giftOfPledge: (
    pledgeId: string,
    donationId: string,
    by: { readonly actor: Actor; readonly secret: string | undefined },
    change: Change,
  ) => Promise<Beside>;
  /** What Stripe takes of a payment in yuan. */
  readonly feeRate: FeeRate;
  readonly payments: Pick<Payments, "openCheckout">;
}
