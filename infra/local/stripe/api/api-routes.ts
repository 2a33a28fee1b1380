import * as z from "zod";
import { expire } from "../checkout/checkout.ts";
import { eventsAsSeen } from "../deliveries/event-view.ts";
import { noSuch } from "../http/fault.ts";
import { listOf, text } from "../http/parameters.ts";
import { newSession, sessionParameters } from "../objects/checkout-session.ts";
import type { Kind } from "../state/rows.ts";
import { type ApiRoute, reading, writing } from "./api-route.ts";
import { listing, pageParameters } from "./listing.ts";
import { refund, refundParameters } from "./refunds.ts";

const nothing = z.strictObject({});
const filterParameter = text.optional();

const retrieving = (path: string, kind: Kind, param = "id"): ApiRoute =>
  reading(path, nothing, (_input, { sandbox, id }) => {
    const row = sandbox.state.find(kind, id);
    if (!row) throw noSuch(kind, id, param);
    return row;
  });

/** Whether a value passes a filter; undefined filters nothing. */
const passes = (filter: string | undefined, actual: unknown): boolean =>
  filter === undefined || filter === actual;

const checkout: readonly ApiRoute[] = [
  writing("/v1/checkout/sessions", sessionParameters, (parameters, { sandbox }) => {
    const { session, note } = newSession(parameters, sandbox.now(), sandbox.payPages);
    return { answer: session, rows: [session, note], events: [] };
  }),
  reading(
    "/v1/checkout/sessions",
    z.strictObject({ ...pageParameters, payment_intent: filterParameter, status: filterParameter }),
    (query, { sandbox, path }) => {
      const sessions = sandbox.state
        .all("checkout.session")
        .filter(
          (row) => passes(query.payment_intent, row.payment_intent) && passes(query.status, row.status),
        );
      return listing(sessions, query, path);
    },
  ),
  retrieving("/v1/checkout/sessions/:id", "checkout.session", "session"),
  writing("/v1/checkout/sessions/:id/expire", nothing, (_input, { sandbox, id }) =>
    expire(sandbox.state, id, sandbox.now()),
  ),
];

const payments: readonly ApiRoute[] = [
  retrieving("/v1/payment_intents/:id", "payment_intent", "intent"),
  retrieving("/v1/charges/:id", "charge"),
  retrieving("/v1/balance_transactions/:id", "balance_transaction"),
  reading(
    "/v1/balance_transactions",
    z.strictObject({
      ...pageParameters,
      currency: filterParameter,
      source: filterParameter,
      type: filterParameter,
    }),
    (query, { sandbox, path }) => {
      const transactions = sandbox.state
        .all("balance_transaction")
        .filter(
          (row) =>
            passes(query.currency, row.currency) &&
            passes(query.source, row.source) &&
            passes(query.type, row.type),
        );
      return listing(transactions, query, path);
    },
  ),
];

const refunds: readonly ApiRoute[] = [
  writing("/v1/refunds", refundParameters, (parameters, { sandbox }) =>
    refund(sandbox.state, parameters, sandbox.now()),
  ),
  retrieving("/v1/refunds/:id", "refund"),
  reading(
    "/v1/refunds",
    z.strictObject({ ...pageParameters, charge: filterParameter, payment_intent: filterParameter }),
    (query, { sandbox, path }) => {
      const rows = sandbox.state
        .all("refund")
        .filter(
          (row) => passes(query.charge, row.charge) && passes(query.payment_intent, row.payment_intent),
        );
      return listing(rows, query, path);
    },
  ),
];

const events: readonly ApiRoute[] = [
  reading(
    "/v1/events",
    z.strictObject({
      ...pageParameters,
      delivery_success: z.enum(["true", "false"]).optional(),
      type: filterParameter,
      types: listOf(text).optional(),
    }),
    (query, { sandbox, path }) => {
      const events = eventsAsSeen(sandbox.state).filter(
        ({ pending_webhooks, type }) =>
          passes(query.delivery_success, String(pending_webhooks === 0)) &&
          passes(query.type, type) &&
          (query.types?.includes(type) ?? true),
      );
      return listing(events, query, path);
    },
  ),
  reading("/v1/events/:id", nothing, (_input, { sandbox, id }) => {
    const event = eventsAsSeen(sandbox.state).find((row) => row.id === id);
    if (!event) throw noSuch("event", id);
    return event;
  }),
];

/** The routes of Stripe's API that the sandbox has. */
export const apiRoutes: readonly ApiRoute[] = [...checkout, ...payments, ...refunds, ...events];
