import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  createdOffersSchema,
  createOffersSchema,
  declineOfferSchema,
  myOffersSchema,
  needOffersParamsSchema,
  needOffersSchema,
  offerParamsSchema,
  offerSchema,
  offersQuerySchema,
} from "./schemas.ts";

const askers = ["social_worker", "station_lead", "ngo_manager"] as const;

/** Asking people. Accepting is a sign-up, and a route of needs. */
export const offerRoutes = {
  createOffers: {
    method: "POST",
    path: "/v1/needs/{needId}/offers",
    summary: "Ask people to come: some by name, or the best, and the next in line for each who is not coming",
    access: { resource: "offer", letters: "C" },
    who: { roles: askers },
    params: needOffersParamsSchema,
    body: createOffersSchema,
    answer: createdOffersSchema,
    status: 201,
    refusals: ["closed", "named-only", "no-such-shift", "too-late", "enough-asked", "nobody-to-ask"],
  },
  listOffers: {
    method: "GET",
    path: "/v1/needs/{needId}/offers",
    summary: "List who was asked for a need, what they answered, and how the asking stands",
    access: { resource: "offer", letters: "R others" },
    who: { roles: askers },
    params: needOffersParamsSchema,
    query: offersQuerySchema,
    answer: needOffersSchema,
  },
  listMyOffers: {
    method: "GET",
    path: "/v1/me/offers",
    summary: "List what one was asked, newest first",
    access: { resource: "offer", letters: "R own" },
    who: { roles: ["volunteer"] },
    query: offersQuerySchema,
    answer: myOffersSchema,
  },
  declineOffer: {
    method: "POST",
    path: "/v1/offers/{offerId}/decline",
    summary: "Say that one is not coming",
    access: { resource: "offer", letters: "R own" },
    who: { roles: ["volunteer"] },
    params: offerParamsSchema,
    body: declineOfferSchema,
    answer: offerSchema,
    refusals: ["offer-over"],
  },
  withdrawOffer: {
    method: "DELETE",
    path: "/v1/offers/{offerId}",
    summary: "Take an offer back; nobody else is asked in its place",
    access: { resource: "offer", letters: "C" },
    who: { roles: askers },
    params: offerParamsSchema,
    answer: offerSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
