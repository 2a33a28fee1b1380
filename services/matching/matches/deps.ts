import type { Counties } from "#shared/divisions/counties.ts";
import type { FindGateCards } from "#shared/ranking/search/gate-cards.ts";
import type { ListPostings } from "#shared/ranking/search/postings.ts";
import type { IndexStore } from "../index/store.ts";

/** What the use cases of this service work with. */
export interface MatchDeps {
  readonly store: IndexStore;
  readonly counties: Counties;
  readonly listPostings: ListPostings;
  readonly findGateCards: FindGateCards;
}
