import * as z from "zod";
import { text } from "../http/parameters.ts";
import { collectInvoice, methodOf, writeOff } from "../moves/invoices.ts";
import { StripeFault } from "../state/fault.ts";
import type { Invoice } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { type ApiRoute, reading, writing } from "./api-route.ts";
import { found, listingOf, nothing, retrieving } from "./finding.ts";
import { filterParameter, listing, pageParameters } from "./listing.ts";
import { namedMethod } from "./payment-methods.ts";

const openInvoice = (work: Work, id: string, verb: string): Invoice => {
  const invoice = found(work, "invoice", id, "invoice");
  if (invoice.status === "open") return invoice;
  throw new StripeFault(400, `You can only ${verb} an open invoice; this one is ${invoice.status}.`, {
    code: "invoice_not_editable",
    param: "invoice",
  });
};

/** Invoices and their payments: read, paid now, given up. */
export const invoicesApi: readonly ApiRoute[] = [
  retrieving("/v1/invoices", "invoice", "invoice"),
  listingOf(
    "/v1/invoices",
    "invoice",
    ["customer", "status"],
    [["subscription", ({ parent }) => parent?.subscription_details?.subscription]],
  ),
  writing(
    "/v1/invoices/:id/pay",
    z.strictObject({ payment_method: text.optional() }),
    (input, { work, id }) => {
      const invoice = openInvoice(work, id, "pay");
      const by = input.payment_method ? namedMethod(work, input.payment_method) : methodOf(work, invoice);
      const tried = collectInvoice(work, invoice, by);
      if (tried.status === "paid") return tried;
      const decline = { type: "card_error", code: "card_declined", decline_code: "generic_decline" } as const;
      throw new StripeFault(402, "Your card was declined.", decline, true);
    },
  ),
  writing("/v1/invoices/:id/void", nothing, (_input, { work, id }) =>
    writeOff(work, openInvoice(work, id, "void"), "void"),
  ),
  writing("/v1/invoices/:id/mark_uncollectible", nothing, (_input, { work, id }) =>
    writeOff(work, openInvoice(work, id, "write off"), "uncollectible"),
  ),
  retrieving("/v1/invoice_payments", "invoice_payment"),
  reading(
    "/v1/invoice_payments",
    z.strictObject({
      ...pageParameters,
      invoice: filterParameter,
      status: filterParameter,
      payment: z.strictObject({ type: z.literal("payment_intent"), payment_intent: text }).optional(),
    }),
    ({ invoice, status, payment, ...page }, { work, path }) => {
      const rows = work
        .all("invoice_payment")
        .filter((row) => (invoice ?? row.invoice) === row.invoice && (status ?? row.status) === row.status)
        .filter((row) => !payment || row.payment.payment_intent === payment.payment_intent);
      return listing(rows, page, path);
    },
  ),
];
