import type { Counts } from "#shared/counts/counts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { MatchDeps } from "../matches/deps.ts";
import type { OfferStore } from "./store.ts";

/** What asking people works with. */
export interface OfferDeps extends MatchDeps, Pick<Platform, "clock" | "ids" | "cursors" | "log"> {
  readonly offers: OfferStore;
  readonly counts: Counts;
}
