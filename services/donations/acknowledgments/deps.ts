import type { Platform } from "#shared/platform/platform.ts";
import type { LedgerStore } from "../books/store.ts";
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
