import type { Platform } from "#shared/platform/platform.ts";
import type { LedgerStore } from "../books/store.ts";
import type { GivingDeps } from "../giving/deps.ts";
import type { DonationStore } from "../giving/store.ts";
import type { OfflineStore } from "../offline/store.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { AcknowledgmentStore } from "./store.ts";

/** What numbers are given with. */
export interface NumberingDeps extends Pick<Platform, "blindIndex" | "clock" | "log"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly donations: Pick<DonationStore, "findDonation">;
  readonly offline: Pick<OfflineStore, "find">;
  readonly ledger: Pick<LedgerStore, "findPayment">;
  readonly acknowledgments: Pick<AcknowledgmentStore, "find" | "findSeries" | "number" | "listDue">;
}

/** What acknowledgments are read with. */
export interface AcknowledgmentsDeps extends GivingDeps {
  readonly offline: OfflineStore;
  readonly acknowledgments: AcknowledgmentStore;
  /** Address of the page, where a number is checked. */
  readonly publicUrl: string;
}
