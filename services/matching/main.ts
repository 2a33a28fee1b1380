import { createCounts } from "#shared/counts/counts.ts";
import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import { createFindGateCards } from "#shared/ranking/search/gate-cards.ts";
import { createListPostings } from "#shared/ranking/search/postings.ts";
import { toMatchingEvents } from "./events.ts";
import { onNeedChanged } from "./index/consumers/on-need-changed.ts";
import { onProjectChanged } from "./index/consumers/on-project-changed.ts";
import { onSignupChanged } from "./index/consumers/on-signup-changed.ts";
import { onVolunteerChanged } from "./index/consumers/on-volunteer-changed.ts";
import { createIndexStore } from "./index/store.ts";
import { manifest } from "./manifest.ts";
import { explainMatch } from "./matches/use-cases/explain-match.ts";
import { listMatches } from "./matches/use-cases/list-matches.ts";
import { listMyMatches } from "./matches/use-cases/list-my-matches.ts";
import type { OfferDeps } from "./offers/deps.ts";
import { followSignup } from "./offers/follow-signup.ts";
import { sweepAskings } from "./offers/schedules/sweep-askings.ts";
import { createOfferStore } from "./offers/store.ts";
import { createOffers } from "./offers/use-cases/create-offers.ts";
import { declineOffer } from "./offers/use-cases/decline-offer.ts";
import { listMyOffers } from "./offers/use-cases/list-my-offers.ts";
import { listOffers } from "./offers/use-cases/list-offers.ts";
import { withdrawOffer } from "./offers/use-cases/withdraw-offer.ts";
import { withdrawGone, withdrawUnfit } from "./offers/withdraw-offers.ts";

/** Handles an event by one consumer after the other: the index first, then what follows from it. */
const inTurn =
  (...consumers: readonly Consumer[]): Consumer =>
  async (event) => {
    for (const consume of consumers) await consume(event);
  };

/** Composes the matching service. */
export const composeMatching: Compose = (platform) => {
  const { stage, documents, clock, ids, cursors, log } = platform;
  const table = tableName(stage, manifest.table.name);
  const store = createIndexStore(documents, table);
  const deps: OfferDeps = {
    store,
    offers: createOfferStore(documents, table),
    counts: createCounts(platform, table),
    counties: createCounties(documents, tableName(stage, "network"), clock),
    listPostings: createListPostings(documents, table),
    findGateCards: createFindGateCards(documents, tableName(stage, "volunteers")),
    clock,
    ids,
    cursors,
    log,
  };
  return {
    api: createApi(platform, manifest, deps, {
      listMatches,
      explainMatch,
      listMyMatches,
      createOffers,
      listOffers,
      listMyOffers,
      declineOffer,
      withdrawOffer,
    }),
    toEvents: toMatchingEvents,
    schedules: { sweepAskings: sweepAskings(deps) },
    consumers: {
      onVolunteerChanged: inTurn(onVolunteerChanged(store, clock), withdrawUnfit(deps)),
      onNeedChanged: inTurn(onNeedChanged(store), withdrawGone(deps)),
      onSignupChanged: onSignupChanged(store, clock, followSignup(deps)),
      onProjectChanged: onProjectChanged(store),
    },
  };
};
