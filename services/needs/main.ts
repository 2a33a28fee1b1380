import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import type { Files } from "#shared/files/files.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { toNeedEvents } from "./events.ts";
import { createImportStore } from "./imports/store.ts";
import { createImportSlice } from "./imports/streams/import-slice.ts";
import { createBeginImport } from "./imports/uploads/begin-import.ts";
import { createNeedImport } from "./imports/use-cases/create-need-import.ts";
import { getNeedImport } from "./imports/use-cases/get-need-import.ts";
import { listNeedImportRows } from "./imports/use-cases/list-need-import-rows.ts";
import { manifest } from "./manifest.ts";
import { createLearnProject } from "./needs/consumers/on-project-changed.ts";
import type { NeedDeps } from "./needs/deps.ts";
import { createNeedStore } from "./needs/store.ts";
import { cancelNeed } from "./needs/use-cases/cancel-need.ts";
import { changeNeed } from "./needs/use-cases/change-need.ts";
import { closeNeed } from "./needs/use-cases/close-need.ts";
import { createNeed } from "./needs/use-cases/create-need.ts";
import { getNeed } from "./needs/use-cases/get-need.ts";
import { listNeeds } from "./needs/use-cases/list-needs.ts";
import { openNeed } from "./needs/use-cases/open-need.ts";
import { createForgetVolunteer } from "./signups/consumers/on-volunteer-withdrawn.ts";
import { sweepPromotions } from "./signups/schedules/sweep-promotions.ts";
import { createFollowUp } from "./signups/streams/sync-signups.ts";
import { confirmSignup } from "./signups/use-cases/confirm-signup.ts";
import { getOwnHours } from "./signups/use-cases/get-my-hours.ts";
import { listOwnSignups } from "./signups/use-cases/list-my-signups.ts";
import { listSignups } from "./signups/use-cases/list-signups.ts";
import { proposeSignups } from "./signups/use-cases/propose-signups.ts";
import { recordAttendance } from "./signups/use-cases/record-attendance.ts";
import { signUp } from "./signups/use-cases/sign-up.ts";
import { withdrawSignup } from "./signups/use-cases/withdraw-signup.ts";

/** Composes the needs service around the store of files to import; a slice of one is a few seconds' work. */
export const composeNeeds =
  (files: Files, { sliceRows = 500 } = {}): Compose =>
  (platform) => {
    const { stage, documents, clock, ids, cursors, counties } = platform;
    const deps: NeedDeps = {
      store: createNeedStore(documents, {
        needs: tableName(stage, manifest.table.name),
        volunteers: tableName(stage, "volunteers"),
      }),
      imports: createImportStore(documents, tableName(stage, manifest.table.name)),
      files,
      sliceRows,
      counties: createCounties(documents, tableName(stage, "network"), clock),
      served: counties,
      ids,
      cursors,
      clock,
    };
    return {
      api: createApi(platform, manifest, deps, {
        createNeed,
        changeNeed,
        openNeed,
        closeNeed,
        cancelNeed,
        listNeeds,
        getNeed,
        createNeedImport,
        getNeedImport,
        listNeedImportRows,
        signUp,
        proposeSignups,
        confirmSignup,
        withdrawSignup,
        recordAttendance,
        listSignups,
        listOwnSignups,
        getOwnHours,
      }),
      toEvents: toNeedEvents,
      consumers: { learnProject: createLearnProject(deps), forgetVolunteer: createForgetVolunteer(deps) },
      schedules: { sweepPromotions: () => sweepPromotions(deps) },
      streamHandlers: { followUp: createFollowUp(deps), importSlice: createImportSlice(deps, platform) },
      uploads: { beginImport: createBeginImport(deps) },
    };
  };
