import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { FindGateCards } from "#shared/ranking/search/gate-cards.ts";
import type { ListPostings } from "#shared/ranking/search/postings.ts";
import type { ContactCards } from "./contact-cards.ts";
import type { ListStore } from "./store.ts";

/** What the use cases of this service work with. */
export interface ListDeps extends Pick<Platform, "cursors"> {
  readonly store: ListStore;
  readonly counties: Counties;
  readonly contactCards: ContactCards;
  readonly findGateCards: FindGateCards;
  /** Matching's index of volunteers, for the candidates of a need. */
  readonly listPostings: ListPostings;
}
