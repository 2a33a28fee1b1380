import * as z from "zod";
import { manifest as volunteers } from "#services/volunteers/manifest.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/**
 * A manifest with every kind of function, under the name of an existing service, whose entry files it uses: an inbox
 * that only appends, a poster with a ledger of its own, one schedule with its own function beside a common one, and
 * settings.
 */
export const exampleGiving: ServiceManifest = {
  ...volunteers,
  environment: () =>
    z.object({
      PUBLIC_URL: z.url(),
      STRIPE_SECRET_KEY: z.string(),
      STRIPE_API_ADDRESS: z.url().optional(),
    }),
  routes: {
    ...volunteers.routes,
    receive: {
      method: "POST",
      path: "/v1/example/webhook",
      summary: "Take a message",
      access: { resource: "donation", letters: "W" },
      who: { roles: "everyone" },
      payload: "raw",
      function: "inbox",
    },
  },
  subscriptions: [
    { event: "needs.NeedOpened", consumer: "indexNeeds" },
    { event: "needs.NeedClosed", consumer: "indexNeeds" },
    { event: "projects.ProjectChanged", consumer: "keepProjects" },
  ],
  schedules: [
    { name: "sweep", everyMinutes: 1 },
    { name: "reconcile", everyMinutes: 60 },
  ],
  functions: {
    inbox: { trigger: "http", putPrefixes: ["INBOX#"] },
    poster: {
      trigger: "stream",
      watches: [{ pk: "INBOX#" }],
      putPrefixes: ["LEDGER#", "POSTING#"],
      updatePrefixes: ["FUND#"],
    },
    reconcile: { trigger: "schedule" },
  },
};
