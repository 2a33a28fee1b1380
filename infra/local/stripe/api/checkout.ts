import { expire } from "../moves/checkout.ts";
import { newSession } from "../objects/checkout-session.ts";
import { sessionParameters } from "../objects/session-parameters.ts";
import { type ApiRoute, writing } from "./api-route.ts";
import { listingOf, nothing, retrieving } from "./finding.ts";

const path = "/v1/checkout/sessions";

/** Checkout sessions: made, read, listed, expired. */
export const checkoutApi: readonly ApiRoute[] = [
  writing(path, sessionParameters, (parameters, { work, payPages }) => {
    const { session, note } = newSession(work, parameters, payPages);
    work.put(session, note);
    work.plan("expire-session", session.id, session.expires_at);
    return session;
  }),
  listingOf(path, "checkout.session", ["payment_intent", "status", "subscription", "customer"]),
  retrieving(path, "checkout.session", "session"),
  writing(`${path}/:id/expire`, nothing, (_input, { work, id }) => expire(work, id)),
];
