import { defineService } from "#shared/manifest/manifest.ts";
import { donationEvents } from "#shared/published/events/donations.ts";
import { paperFontFile } from "./acknowledgments/paper/font-file.ts";
import { acknowledgmentRoutes } from "./acknowledgments/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { booksRoutes } from "./books/routes.ts";
import { disbursementRoutes } from "./disbursements/routes.ts";
import { disclosureRoutes } from "./disclosure/routes.ts";
import { disputeRoutes } from "./disputes/routes.ts";
import { givingRoutes } from "./giving/routes.ts";
import { monthRoutes } from "./months/routes.ts";
import { offlineRoutes } from "./offline/routes.ts";
import { pledgesRoutes } from "./pledges/routes.ts";
import { reconciliationRoutes } from "./reconciliation/routes.ts";
import { refundRoutes } from "./refunds/routes.ts";
import { settingsSchema } from "./settings.ts";
import { sponsorsRoutes } from "./sponsors/routes.ts";
import { sponsorshipRoutes } from "./sponsorship/routes.ts";
import { statementRoutes } from "./statements/routes.ts";
import { stripeRoutes } from "./stripe/routes.ts";
import { subscriptionsRoutes } from "./subscriptions/routes.ts";
import { suspenseRoutes } from "./suspense/routes.ts";
import { table } from "./table.ts";
import { traceRoutes } from "./trace/routes.ts";

/** What booking an event writes, and numbering a gift. Postings and numbers can be put, never updated. */
const books = {
  putPrefixes: ["LEDGER#", "PAYMENT#", "TRACE#", "ACKNOWLEDGMENT#", "NUMBER#", "SERIES#"],
  updatePrefixes: [
    "INBOX#",
    "INSTRUCTION#",
    "FUND#",
    "DONATION#",
    "DISBURSEMENT#",
    "SLOT#",
    "OFFLINE#",
    "DISPUTE#",
    "STATEMENT#",
    "SUSPENSE#",
    "REFERENCE#",
    "BANK-MATCH#",
    "BANK-LINE#",
    "REFUND#",
    "PAYOUT#",
    "RECURRING#",
  ],
} as const;

export const manifest = defineService({
  name: "donations",
  table,
  reads: ["network.role"],
  seals: ["contact"],
  environment: settingsSchema,
  publishes: donationEvents,
  subscriptions: [
    { event: "projects.ProjectChanged", consumer: "onProjectChanged" },
    { event: "needs.AttendanceRecorded", consumer: "onAttendanceRecorded" },
  ],
  schedules: [
    { name: "redrive", everyMinutes: 1 },
    { name: "promises", everyMinutes: 10 },
    { name: "reconcile", everyMinutes: 24 * 60 },
    { name: "overdue", everyMinutes: 24 * 60 },
  ],
  functions: {
    // Draws papers: reads, opens names, and writes nothing.
    papers: { trigger: "http", putPrefixes: [], reads: true, fonts: [paperFontFile] },
    inbox: { trigger: "http", putPrefixes: ["INBOX#"] },
    poster: {
      trigger: "stream",
      watches: [
        { pk: "INBOX#", changes: ["INSERT"] },
        { pk: "INSTRUCTION#", changes: ["INSERT"] },
        // Nobody may: what does is said aloud.
        { pk: "LEDGER#", changes: ["MODIFY", "REMOVE"] },
        // What was paid is traced to the gifts that paid it.
        { pk: "DISBURSEMENT#", changes: ["MODIFY"] },
        // A gift that has just become one gets the number of its acknowledgment. A month of a monthly gift, and what is
        // allocated out of suspense, is one when it is first written.
        { pk: "DONATION#", changes: ["INSERT", "MODIFY"] },
        { pk: "OFFLINE#", changes: ["INSERT", "MODIFY"] },
      ],
      ...books,
      // And counts payments that were refused.
      updatePrefixes: [...books.updatePrefixes, "LIMIT#"],
    },
    redrive: { trigger: "schedule", ...books },
    promises: {
      trigger: "schedule",
      // What a donor promised, the api writes as well.
      sharedPutPrefixes: ["RECURRING#", "PLEDGE#"],
      updatePrefixes: ["RECURRING#", "PLEDGE#"],
    },
    // It reads, and says aloud what it found.
    overdue: { trigger: "schedule", putPrefixes: [] },
    reconcile: { trigger: "schedule", putPrefixes: ["RECONCILIATION#", "INBOX#"], scans: true },
  },
  routes: {
    ...givingRoutes,
    ...subscriptionsRoutes,
    ...pledgesRoutes,
    ...sponsorshipRoutes,
    ...sponsorsRoutes,
    ...booksRoutes,
    ...disbursementRoutes,
    ...disputeRoutes,
    ...refundRoutes,
    ...offlineRoutes,
    ...disclosureRoutes,
    ...acknowledgmentRoutes,
    ...suspenseRoutes,
    ...statementRoutes,
    ...monthRoutes,
    ...traceRoutes,
    ...reconciliationRoutes,
    ...auditRoutes,
    ...stripeRoutes,
  },
});
