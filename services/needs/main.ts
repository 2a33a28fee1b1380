import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import type { Files } from "#shared/files/files.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import type { NeedDeps } from "./deps.ts";
import { toNeedEvents } from "./domain/events.ts";
import { manifest } from "./manifest.ts";
import { createNeedStore } from "./store.ts";
import { createImportStore } from "./store-imports.ts";
import { createBeginImport } from "./use-cases/begin-import.ts";
import { cancelNeed } from "./use-cases/cancel-need.ts";
import { changeNeed } from "./use-cases/change-need.ts";
import { closeNeed } from "./use-cases/close-need.ts";
import { confirmSignup } from "./use-cases/confirm-signup.ts";
import { createNeed } from "./use-cases/create-need.ts";
import { createNeedImport } from "./use-cases/create-need-import.ts";
import { createFollowUp } from "./use-cases/follow-up.ts";
import { createForgetVolunteer } from "./use-cases/forget-volunteer.ts";
import { getNeed } from "./use-cases/get-need.ts";
import { getNeedImport } from "./use-cases/get-need-import.ts";
import { getOwnHours } from "./use-cases/get-own-hours.ts";
import { createImportSlice } from "./use-cases/import-slice.ts";
import { createLearnProject } from "./use-cases/learn-project.ts";
import { listNeedImportRows } from "./use-cases/list-need-import-rows.ts";
import { listNeeds } from "./use-cases/list-needs.ts";
import { listOwnSignups } from "./use-cases/list-own-signups.ts";
import { listSignups } from "./use-cases/list-signups.ts";
import { openNeed } from "./use-cases/open-need.ts";
import { proposeSignups } from "./use-cases/propose-signups.ts";
import { recordAttendance } from "./use-cases/record-attendance.ts";
import { signUp } from "./use-cases/sign-up.ts";
import { sweepPromotions } from "./use-cases/sweep-promotions.ts";
import { withdrawSignup } from "./use-cases/withdraw-signup.ts";

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
