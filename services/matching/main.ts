import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { createFindGateCards } from "#shared/ranking/search/gate-cards.ts";
import { createListPostings } from "#shared/ranking/search/postings.ts";
import { onNeedChanged } from "./index/consumers/on-need-changed.ts";
import { onProjectChanged } from "./index/consumers/on-project-changed.ts";
import { onSignupChanged } from "./index/consumers/on-signup-changed.ts";
import { onVolunteerChanged } from "./index/consumers/on-volunteer-changed.ts";
import { createIndexStore } from "./index/store.ts";
import { manifest } from "./manifest.ts";
import type { MatchDeps } from "./matches/deps.ts";
import { explainMatch } from "./matches/use-cases/explain-match.ts";
import { listMatches } from "./matches/use-cases/list-matches.ts";
import { listMyMatches } from "./matches/use-cases/list-my-matches.ts";

/** Composes the matching service. */
export const composeMatching: Compose = (platform) => {
  const { stage, documents, clock } = platform;
  const table = tableName(stage, manifest.table.name);
  const store = createIndexStore(documents, table);
  const deps: MatchDeps = {
    store,
    counties: createCounties(documents, tableName(stage, "network"), clock),
    listPostings: createListPostings(documents, table),
    findGateCards: createFindGateCards(documents, tableName(stage, "volunteers")),
  };
  return {
    api: createApi(platform, manifest, deps, { listMatches, explainMatch, listMyMatches }),
    consumers: {
      onVolunteerChanged: onVolunteerChanged(store, clock),
      onNeedChanged: onNeedChanged(store),
      onSignupChanged: onSignupChanged(store, clock),
      onProjectChanged: onProjectChanged(store),
    },
  };
};
