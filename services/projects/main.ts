import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { onDonationReceived } from "./consumers/on-donation-received.ts";
import { toProjectEvents } from "./events.ts";
import { manifest } from "./manifest.ts";
import { createProjectStore } from "./store.ts";
import { table } from "./table.ts";
import { createUpdateStore } from "./updates/store.ts";
import { getUpdatePicture } from "./updates/use-cases/get-update-picture.ts";
import { listUpdates } from "./updates/use-cases/list-updates.ts";
import { postUpdate } from "./updates/use-cases/post-update.ts";
import { redactUpdate } from "./updates/use-cases/redact-update.ts";
import { takeBackUpdate } from "./updates/use-cases/take-back-update.ts";
import { approveChange } from "./use-cases/approve-change.ts";
import { changeProject } from "./use-cases/change-project.ts";
import { createProject } from "./use-cases/create-project.ts";
import { getProject } from "./use-cases/get-project.ts";
import { listChangeRequests } from "./use-cases/list-change-requests.ts";
import { listProjects } from "./use-cases/list-projects.ts";
import { publishProject } from "./use-cases/publish-project.ts";
import { redactChangeRequest } from "./use-cases/redact-change-request.ts";
import { redactProject } from "./use-cases/redact-project.ts";
import { rejectChange } from "./use-cases/reject-change.ts";
import { requestChange } from "./use-cases/request-change.ts";

/** Composes the projects service. */
export const composeProjects: Compose = (platform) => {
  const { stage, documents, clock, blindIndex, cursors, log } = platform;
  const deps = {
    store: createProjectStore(documents, tableName(stage, table.name), log),
    updates: createUpdateStore(documents, tableName(stage, table.name), log),
    counties: createCounties(documents, tableName(stage, "network"), clock),
    stage,
    blindIndex,
    cursors,
  };
  return {
    api: createApi(platform, manifest, deps, {
      listProjects,
      createProject,
      getProject,
      changeProject,
      publishProject,
      redactProject,
      redactChangeRequest,
      listChangeRequests,
      requestChange,
      approveChange,
      rejectChange,
      listUpdates,
      postUpdate,
      takeBackUpdate,
      redactUpdate,
      getUpdatePicture,
    }),
    toEvents: toProjectEvents,
    consumers: { onDonationReceived: onDonationReceived(deps) },
  };
};
