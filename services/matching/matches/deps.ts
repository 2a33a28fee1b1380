import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { MatchingStore } from "../index/store.ts";
import type { VolunteerCards } from "./volunteer-cards.ts";

/** What the use cases of this service work with. */
export interface MatchingDeps extends Pick<Platform, "cursors"> {
  readonly store: MatchingStore;
  readonly counties: Counties;
  readonly cards: VolunteerCards;
}
