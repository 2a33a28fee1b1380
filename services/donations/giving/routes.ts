import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import {
  askReceiptSchema,
  checkoutSchema,
  claimedSchema,
  claimSchema,
  createDonationSchema,
  donationParamsSchema,
  donationSchema,
  feeCoverQuerySchema,
  feeCoverSchema,
  myDonationsSchema,
  pageQuerySchema,
  redactDonationSchema,
  redactedDonationSchema,
} from "./schemas.ts";

export const donationSecret = {
  "Donation-Secret": "The readSecret of the gift, monthly gift or pledge: opens it to a guest",
};

/** Who may have given. */
export const donors = {
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
} as const;

export const givingRoutes = {
  createDonation: {
    method: "POST",
    path: "/v1/projects/{projectId}/donations",
    summary: "Give to a project: opens a checkout",
    access: { resource: "donation.checkout", letters: "C" },
    who: { roles: "everyone" },
    params: projectParamsSchema,
    headers: {
      ...donationSecret,
      "Donation-Visit": "Any text that a browser keeps for this visit: tells those behind one address apart",
    },
    body: createDonationSchema,
    answer: checkoutSchema,
    status: 201,
    refusals: ["personal-words", "fundraising-closed", "not-invited", "wrong-currency", "wrong-state"],
  },
  getFeeCover: {
    method: "GET",
    path: "/v1/fee-cover",
    summary: "What a donor pays on top of a gift to bear the fee of its payment too",
    access: { resource: "project.public_page", letters: "R" },
    who: { roles: "everyone" },
    query: feeCoverQuerySchema,
    answer: feeCoverSchema,
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
  askReceipt: {
    method: "POST",
    path: "/v1/donations/{donationId}/receipt",
    summary: "Have word of a guest's paid gift sent to a mail address, with the link that opens it",
    access: { resource: "donation.checkout", letters: "R own" },
    who: { roles: "everyone" },
    params: donationParamsSchema,
    headers: donationSecret,
    body: askReceiptSchema,
    refusals: ["wrong-state"],
  },
  redactDonation: {
    method: "POST",
    path: "/v1/donations/{donationId}/redact",
    summary: "Replace texts of a gift that must not be read, in whatever state it is",
    access: { resource: "donation.redaction", letters: "X" },
    who: { roles: ["station_lead", "ngo_manager", "county_admin"] },
    params: donationParamsSchema,
    body: redactDonationSchema,
    answer: redactedDonationSchema,
    refusals: ["personal-words"],
  },
  listMyDonations: {
    method: "GET",
    path: "/v1/me/donations",
    summary: "List one's own gifts",
    access: { resource: "donation", letters: "R own" },
    who: donors,
    query: pageQuerySchema,
    answer: myDonationsSchema,
  },
  listUnclaimedDonations: {
    method: "GET",
    path: "/v1/me/donations/unclaimed",
    summary: "List paid gifts that a guest made under one's verified mail address: are they one's own?",
    access: { resource: "donation", letters: "R own" },
    who: donors,
    query: pageQuerySchema,
    answer: myDonationsSchema,
  },
  claimDonation: {
    method: "POST",
    path: "/v1/me/donations/{donationId}/claim",
    summary: "Say whether a guest's gift is one's own: it joins one's list, or is never asked about again",
    access: { resource: "donation.claim", letters: "U own" },
    who: donors,
    params: donationParamsSchema,
    body: claimSchema,
    answer: claimedSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
