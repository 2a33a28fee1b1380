import { once } from "#shared/concurrency/once.ts";
import { createCounts } from "#shared/counts/counts.ts";
import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import type { Files } from "#shared/files/files.ts";
import { createApi } from "#shared/http/api.ts";
import { readGrants } from "#shared/http/read-grants.ts";
import { createBeginImport } from "#shared/imports/begin-import.ts";
import { createImportStore } from "#shared/imports/store.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { staffContactSchema } from "#shared/published/cards/staff-contact.ts";
import { stationCardKey, stationCardSchema } from "#shared/published/cards/station-card.ts";
import { createReadStaffContact } from "#shared/published/read-staff-contact.ts";
import type { FeedDeps } from "./calendar-feeds/deps.ts";
import { endFeedOf } from "./calendar-feeds/end-feed.ts";
import { createFeedStore } from "./calendar-feeds/store.ts";
import { createCalendarFeed } from "./calendar-feeds/use-cases/create-calendar-feed.ts";
import { deleteCalendarFeed } from "./calendar-feeds/use-cases/delete-calendar-feed.ts";
import { getCalendarFeed } from "./calendar-feeds/use-cases/get-calendar-feed.ts";
import { readCalendar } from "./calendar-feeds/use-cases/read-calendar.ts";
import { toNeedEvents } from "./events.ts";
import type { ImportDeps } from "./imports/deps.ts";
import { needImportJobSchema, storedLineSchema } from "./imports/rows.ts";
import { createNeedImport } from "./imports/use-cases/create-need-import.ts";
import { getNeedImport } from "./imports/use-cases/get-need-import.ts";
import { listNeedImportRows } from "./imports/use-cases/list-need-import-rows.ts";
import { mendNeedImportRows } from "./imports/use-cases/mend-need-import-rows.ts";
import { environmentSchema, manifest } from "./manifest.ts";
import { createOnProjectChanged } from "./needs/consumers/on-project-changed.ts";
import { createNeedStore } from "./needs/store.ts";
import { cancelNeed } from "./needs/use-cases/cancel-need.ts";
import { changeNeed } from "./needs/use-cases/change-need.ts";
import { closeNeed } from "./needs/use-cases/close-need.ts";
import { createNeed } from "./needs/use-cases/create-need.ts";
import { getNeed } from "./needs/use-cases/get-need.ts";
import { listNeeds } from "./needs/use-cases/list-needs.ts";
import { openNeed } from "./needs/use-cases/open-need.ts";
import { redactNeed } from "./needs/use-cases/redact-need.ts";
import { sendBackNeed } from "./needs/use-cases/send-back-need.ts";
import { takeBackNeed } from "./needs/use-cases/take-back-need.ts";
import type { QuickDeps } from "./quick-signups/deps.ts";
import { createQuickContactStore } from "./quick-signups/store.ts";
import { changeQuickSignup } from "./quick-signups/use-cases/change-quick-signup.ts";
import { claimQuickSignup } from "./quick-signups/use-cases/claim-quick-signup.ts";
import { getQuickSignup } from "./quick-signups/use-cases/get-quick-signup.ts";
import { quickSignUp } from "./quick-signups/use-cases/quick-sign-up.ts";
import { withdrawQuickSignup } from "./quick-signups/use-cases/withdraw-quick-signup.ts";
import { createOnVolunteerChanged } from "./signups/consumers/on-volunteer-changed.ts";
import { createOnVolunteerWithdrawn } from "./signups/consumers/on-volunteer-withdrawn.ts";
import type { SignupDeps } from "./signups/deps.ts";
import { createPlaceOf } from "./signups/my-signup.ts";
import { sweepPromotions } from "./signups/schedules/sweep-promotions.ts";
import { createSignupStore } from "./signups/store.ts";
import { createSyncSignups } from "./signups/streams/sync-signups.ts";
import { acceptOffer } from "./signups/use-cases/accept-offer.ts";
import { confirmSignup } from "./signups/use-cases/confirm-signup.ts";
import { getMyHours } from "./signups/use-cases/get-my-hours.ts";
import { getServiceTotal } from "./signups/use-cases/get-service-total.ts";
import { listMySignups } from "./signups/use-cases/list-my-signups.ts";
import { listSignups } from "./signups/use-cases/list-signups.ts";
import { proposeSignups } from "./signups/use-cases/propose-signups.ts";
import { recordAttendance } from "./signups/use-cases/record-attendance.ts";
import { signUp } from "./signups/use-cases/sign-up.ts";
import { withdrawSignup } from "./signups/use-cases/withdraw-signup.ts";

/**
 * Composes the needs service.
 * @param files the store of files to import
 * @param options `sliceRows`: rows imported per slice
 */
export const composeNeeds =
  (files: Files, { sliceRows = 500 } = {}): Compose =>
  (platform) => {
    const { stage, documents, envelope, clock, ids, cursors, log } = platform;
    const table = tableName(stage, manifest.table.name);
    const signups = createSignupStore(documents, {
      needs: table,
      volunteers: tableName(stage, "volunteers"),
      matching: tableName(stage, "matching"),
    });
    const feeds = createFeedStore(documents, table);
    const deps: SignupDeps & ImportDeps & FeedDeps & QuickDeps = {
      feeds,
      quickContacts: createQuickContactStore(documents, {
        needs: table,
        volunteers: tableName(stage, "volunteers"),
      }),
      envelope: platform.envelope,
      url: environmentSchema().parse(platform.environment).PUBLIC_URL,
      needs: createNeedStore(documents, table, platform.log),
      signups,
      counts: createCounts(platform, table),
      imports: createImportStore(documents, table, {
        job: needImportJobSchema,
        line: storedLineSchema,
      }),
      files,
      service: manifest.name,
      sliceRows,
      counties: createCounties(documents, tableName(stage, "network"), clock),
      placeOf: createPlaceOf({ signups, ids }),
      stationOf: (division) =>
        get(documents, tableName(stage, "network"), stationCardKey(division), stationCardSchema()),
      readStaffContact: createReadStaffContact(platform, ({ personId, sealed }) =>
        envelope.open(personId, "staff-contact", sealed, staffContactSchema()),
      ),
      grantsOf: async (personId) => (await readGrants(platform, personId)).grants,
      ids,
      cursors,
      clock,
      log,
    };
    /** Loaded at the first slice: only the function that imports needs the reader of files and its rules. */
    const importSlice = once(async () => {
      const { createOnImportSliceDue } = await import("./imports/consumers/on-import-slice-due.ts");
      return createOnImportSliceDue(deps);
    });
    return {
      api: createApi(platform, manifest, deps, {
        createNeed,
        changeNeed,
        openNeed,
        sendBackNeed,
        takeBackNeed,
        closeNeed,
        redactNeed,
        cancelNeed,
        listNeeds,
        getNeed,
        createNeedImport,
        getNeedImport,
        listNeedImportRows,
        mendNeedImportRows,
        signUp,
        acceptOffer,
        proposeSignups,
        confirmSignup,
        withdrawSignup,
        recordAttendance,
        listSignups,
        listMySignups,
        getMyHours,
        getServiceTotal,
        getCalendarFeed,
        createCalendarFeed,
        deleteCalendarFeed,
        readCalendar,
        quickSignUp,
        getQuickSignup,
        changeQuickSignup,
        withdrawQuickSignup,
        claimQuickSignup,
      }),
      toEvents: toNeedEvents,
      consumers: {
        onProjectChanged: createOnProjectChanged(deps),
        onVolunteerChanged: createOnVolunteerChanged(deps),
        onVolunteerWithdrawn: createOnVolunteerWithdrawn(deps, (volunteerId) =>
          endFeedOf(feeds, volunteerId),
        ),
        onImportSliceDue: async (event) => (await importSlice())(event),
      },
      schedules: { sweepPromotions: sweepPromotions(deps) },
      streamHandlers: { syncSignups: createSyncSignups(deps) },
      uploads: { beginImport: createBeginImport(deps) },
    };
  };
