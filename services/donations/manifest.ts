import { defineService } from "#shared/manifest/manifest.ts";
import { donationEvents } from "./events.ts";
import {
  acknowledgmentSchema,
  checkoutSchema,
  donationParamsSchema,
  donationRequestSchema,
  donationSchema,
  fundQuerySchema,
  fundSchema,
  ledgerQuerySchema,
  ledgerSchema,
  ownDonationsQuerySchema,
  ownDonationsSchema,
  projectParamsSchema,
  webhookAnswerSchema,
} from "./giving/schemas.ts";
import { settingsSchema } from "./settings.ts";
import { table } from "./table.ts";

/** What booking writes: postings are put once, funds are added to. */
const books = {
  putPrefixes: ["LEDGER#", "PAYMENT#"],
  updatePrefixes: ["INBOX#", "FUND#", "DONATION#"],
} as const;

const donationSecret = {
  "Donation-Secret": "The readSecret of the gift: opens it to a guest",
};

export const manifest = defineService({
  name: "donations",
  table,
  reads: ["network.role"],
  environment: settingsSchema,
  events: donationEvents,
  subscriptions: [{ event: "projects.ProjectChanged", consumer: "learnProject" }],
  schedules: [{ name: "redrive", everyMinutes: 1 }],
  functions: {
    inbox: { trigger: "http", putPrefixes: ["INBOX#"] },
    poster: { trigger: "stream", watches: "INBOX#", ...books },
    redrive: { trigger: "schedule", ...books },
  },
  routes: {
    createDonation: {
      method: "POST",
      path: "/v1/projects/{projectId}/donations",
      summary: "Give to a project: opens a checkout",
      access: { resource: "donation.checkout", letters: "C" },
      who: { roles: "everyone" },
      params: projectParamsSchema,
      body: donationRequestSchema,
      answer: checkoutSchema,
      status: 201,
      refusals: ["fundraising-closed", "not-invited", "wrong-currency", "wrong-state"],
    },
    getDonation: {
      method: "GET",
      path: "/v1/donations/{donationId}",
      summary: "Read one's own gift, or one whose secret is sent as header Donation-Secret",
      access: { resource: "donation.checkout", letters: "R own" },
      who: { roles: "everyone" },
      params: donationParamsSchema,
      headers: donationSecret,
      answer: donationSchema,
    },
    getAcknowledgment: {
      method: "GET",
      path: "/v1/donations/{donationId}/acknowledgment",
      summary: "Have the arrival of one's gift acknowledged",
      access: { resource: "donation.checkout", letters: "R own" },
      who: { roles: "everyone" },
      params: donationParamsSchema,
      headers: donationSecret,
      answer: acknowledgmentSchema,
      refusals: ["wrong-state"],
    },
    listOwnDonations: {
      method: "GET",
      path: "/v1/me/donations",
      summary: "List one's own gifts",
      access: { resource: "donation", letters: "R own" },
      who: {
        roles: [
          "volunteer",
          "team_leader",
          "donor",
          "social_worker",
          "station_lead",
          "supervisor",
          "inspector",
          "auditor",
          "county_admin",
        ],
      },
      query: ownDonationsQuerySchema,
      answer: ownDonationsSchema,
    },
    getFund: {
      method: "GET",
      path: "/v1/projects/{projectId}/fund",
      summary: "Read a project's fund",
      access: { resource: "project.public_page", letters: "R" },
      who: { roles: "everyone" },
      params: projectParamsSchema,
      query: fundQuerySchema,
      answer: fundSchema,
    },
    listLedger: {
      method: "GET",
      path: "/v1/projects/{projectId}/ledger",
      summary: "Read a project's ledger; a donor, the postings of their own gifts",
      access: { resource: "ledger.entry", letters: "R" },
      who: {
        roles: [
          "donor",
          "social_worker",
          "station_lead",
          "ngo_manager",
          "finance",
          "inspector",
          "auditor",
          "county_admin",
        ],
        scope: "ledger:read",
      },
      params: projectParamsSchema,
      query: ledgerQuerySchema,
      answer: ledgerSchema,
      csv: true,
    },
    receiveStripeEvent: {
      method: "POST",
      path: "/v1/stripe/webhook",
      summary: "Take an event of Stripe's, by its signature",
      access: { resource: "stripe.webhook", letters: "C" },
      who: { roles: "everyone" },
      answer: webhookAnswerSchema,
      payload: "raw",
      function: "inbox",
    },
  },
});
