import { listOwnPulls } from "#services/lists/use-cases/list-my-pulls.ts";
import { pullNeedList } from "#services/lists/use-cases/pull-need-list.ts";
import { pullWeekList } from "#services/lists/use-cases/pull-week-list.ts";
import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { followNeeds } from "./index/consumers/on-need-changed.ts";
import { followProjects } from "./index/consumers/on-project-changed.ts";
import { followSignups } from "./index/consumers/on-signup-changed.ts";
import { followVolunteers } from "./index/consumers/on-volunteer-changed.ts";
import { createMatchingStore } from "./index/store.ts";
import { manifest } from "./manifest.ts";
import type { MatchingDeps } from "./matches/deps.ts";
import { explainMatch } from "./matches/use-cases/explain-match.ts";
import { listMatches } from "./matches/use-cases/list-matches.ts";
import { listOwnMatches } from "./matches/use-cases/list-my-matches.ts";
import { createVolunteerCards } from "./matches/volunteer-cards.ts";

/** Composes the matching service. */
export const composeMatching: Compose = (platform) => {
  const { stage, documents, clock, envelope, cursors } = platform;
  const store = createMatchingStore(documents, tableName(stage, manifest.table.name));
  const deps: MatchingDeps = {
    store,
    counties: createCounties(documents, tableName(stage, "network"), clock),
    cards: createVolunteerCards(documents, tableName(stage, "volunteers"), envelope),
    cursors,
  };
  return {
    api: createApi(platform, manifest, deps, {
      listMatches,
      explainMatch,
      listOwnMatches,
      pullNeedList,
      pullWeekList,
      listOwnPulls,
    }),
    consumers: {
      followVolunteers: followVolunteers(store, clock),
      followNeeds: followNeeds(store),
      followSignups: followSignups(store, clock),
      followProjects: followProjects(store),
    },
  };
};
