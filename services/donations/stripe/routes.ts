import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { webhookAnswerSchema } from "./schemas.ts";

export const stripeRoutes = {
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
} as const satisfies Record<string, RouteDefinition>;
