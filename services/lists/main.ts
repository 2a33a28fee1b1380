import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { createFindGateCards } from "#shared/ranking/search/gate-cards.ts";
import { createListPostings } from "#shared/ranking/search/postings.ts";
import { onNeedChanged } from "./consumers/on-need-changed.ts";
import { onProjectChanged } from "./consumers/on-project-changed.ts";
import { onSignupChanged } from "./consumers/on-signup-changed.ts";
import { createContactCards } from "./contact-cards.ts";
import type { ListDeps } from "./deps.ts";
import { manifest } from "./manifest.ts";
import { createListStore } from "./store.ts";
import { listMyPulls } from "./use-cases/list-my-pulls.ts";
import { listThanks } from "./use-cases/list-thanks.ts";
import { pullNeedList } from "./use-cases/pull-need-list.ts";
import { pullWeekList } from "./use-cases/pull-week-list.ts";

/** Composes the lists service. */
export const composeLists: Compose = (platform) => {
  const { stage, documents, clock, envelope, cursors } = platform;
  const store = createListStore(documents, tableName(stage, manifest.table.name));
  const deps: ListDeps = {
    store,
    counties: createCounties(documents, tableName(stage, "network"), clock),
    contactCards: createContactCards(documents, tableName(stage, "volunteers"), envelope),
    findGateCards: createFindGateCards(documents, tableName(stage, "volunteers")),
    listPostings: createListPostings(documents, tableName(stage, "matching")),
    cursors,
  };
  return {
    api: createApi(platform, manifest, deps, { pullNeedList, pullWeekList, listThanks, listMyPulls }),
    consumers: {
      onNeedChanged: onNeedChanged(store),
      onSignupChanged: onSignupChanged(store),
      onProjectChanged: onProjectChanged(store),
    },
  };
};
