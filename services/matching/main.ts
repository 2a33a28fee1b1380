import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { followNeeds } from "./consumers/follow-needs.ts";
import { followProjects } from "./consumers/follow-projects.ts";
import { followSignups } from "./consumers/follow-signups.ts";
import { followVolunteers } from "./consumers/follow-volunteers.ts";
import type { MatchingDeps } from "./deps.ts";
import { manifest } from "./manifest.ts";
import { createMatchingStore } from "./store.ts";
import { explainMatch } from "./use-cases/explain-match.ts";
import { listMatches } from "./use-cases/list-matches.ts";
import { listOwnMatches } from "./use-cases/list-own-matches.ts";
import { listOwnPulls } from "./use-cases/list-own-pulls.ts";
import { pullNeedList } from "./use-cases/pull-need-list.ts";
import { pullWeekList } from "./use-cases/pull-week-list.ts";
import { createVolunteerCards } from "./volunteer-cards.ts";

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
