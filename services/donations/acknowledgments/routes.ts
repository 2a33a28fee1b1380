import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { ledgerReaders } from "../books/routes.ts";
import { donationSecret, donors } from "../giving/routes.ts";
import { donationParamsSchema, pageQuerySchema } from "../giving/schemas.ts";
import { offlineParamsSchema } from "../offline/schemas.ts";
import { projectParamsSchema } from "../projects/schemas.ts";
import {
  acknowledgmentSchema,
  acknowledgmentsSchema,
  checkedNumberSchema,
  givingYearSchema,
  numberParamsSchema,
  officialReceiptSchema,
  paperSchema,
  yearParamsSchema,
} from "./schemas.ts";

const ofGift = {
  access: { resource: "donation.checkout", letters: "R own" },
  who: { roles: "everyone" },
  params: donationParamsSchema,
  headers: donationSecret,
  refusals: ["wrong-state"],
} as const;

const ofYear = {
  access: { resource: "donation", letters: "R own" },
  who: donors,
  params: yearParamsSchema,
} as const;

/** Papers are drawn by a function of its own: it alone has the font, and it writes nothing. */
const paper = { answer: paperSchema, mediaType: "application/pdf", function: "papers" } as const;

export const acknowledgmentRoutes = {
  getAcknowledgment: {
    ...ofGift,
    method: "GET",
    path: "/v1/donations/{donationId}/acknowledgment",
    summary: "Have the arrival of one's gift acknowledged",
    answer: acknowledgmentSchema,
  },
  getAcknowledgmentPaper: {
    ...ofGift,
    ...paper,
    method: "GET",
    path: "/v1/donations/{donationId}/acknowledgment/pdf",
    summary: "Have one's gift acknowledged on paper, in the language asked for",
  },
  getOfflineAcknowledgmentPaper: {
    ...paper,
    method: "GET",
    path: "/v1/offline-donations/{offlineDonationId}/acknowledgment/pdf",
    summary: "Print the acknowledgment of a gift by bank transfer, in cash or of goods, for its donor",
    access: { resource: "offline_donation", letters: "C A" },
    who: { roles: ["social_worker", "station_lead", "ngo_manager", "finance"] },
    params: offlineParamsSchema,
    refusals: ["wrong-state"],
  },
  checkAcknowledgment: {
    method: "GET",
    path: "/v1/acknowledgments/{number}",
    summary: "Check the number of an acknowledgment: whether it is valid, and nothing of the gift",
    access: { resource: "acknowledgment.check", letters: "V" },
    who: { roles: "everyone" },
    params: numberParamsSchema,
    answer: checkedNumberSchema,
  },
  listAcknowledgments: {
    method: "GET",
    path: "/v1/projects/{projectId}/acknowledgments",
    summary: "List the acknowledgments of a project's gifts, latest first, without their donors",
    access: { resource: "acknowledgment", letters: "R" },
    who: { roles: ledgerReaders },
    params: projectParamsSchema,
    query: pageQuerySchema,
    answer: acknowledgmentsSchema,
  },
  enterOfficialReceipt: {
    method: "PUT",
    path: "/v1/acknowledgments/{number}/official-receipt",
    summary: "Enter the number of the official receipt (公益事业捐赠票据) that was made out for a gift",
    access: { resource: "acknowledgment", letters: "U" },
    who: { roles: ["finance"] },
    params: numberParamsSchema,
    body: officialReceiptSchema,
    answer: officialReceiptSchema,
    refusals: ["wrong-state"],
  },
  getGivingYear: {
    ...ofYear,
    method: "GET",
    path: "/v1/me/donations/years/{year}",
    summary: "Sum up what one gave in a year",
    answer: givingYearSchema,
  },
  getGivingYearPaper: {
    ...ofYear,
    ...paper,
    method: "GET",
    path: "/v1/me/donations/years/{year}/pdf",
    summary: "Have what one gave in a year on paper, in the language asked for",
  },
} as const satisfies Record<string, RouteDefinition>;
