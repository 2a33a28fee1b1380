import type { Platform } from "#shared/platform/platform.ts";
import type { GivingDeps } from "../giving/deps.ts";
import type { PledgeStore } from "./store.ts";

/** What the use cases of pledges work with. */
export interface PledgesDeps extends Pick<Platform, "envelope" | "blindIndex" | "cursors"> {
  readonly projects: GivingDeps["projects"];
  readonly donations: Pick<GivingDeps["donations"], "findDonations">;
  readonly counts: GivingDeps["counts"];
  readonly log: GivingDeps["log"];
  readonly pledges: PledgeStore;
}
