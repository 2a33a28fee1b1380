import * as z from "zod";
import { metadata, text } from "../http/parameters.ts";
import { answerDispute, closeDispute } from "../moves/disputes.ts";
import { type ApiRoute, writing } from "./api-route.ts";
import { listingOf, nothing, retrieving } from "./finding.ts";

const answerParameters = z.strictObject({
  evidence: z.strictObject({ uncategorized_text: text.optional() }).optional(),
  metadata,
  submit: z.enum(["true", "false"]).optional(),
});

/** Disputes: read, listed, answered, accepted. */
export const disputesApi: readonly ApiRoute[] = [
  retrieving("/v1/disputes", "dispute", "dispute"),
  listingOf("/v1/disputes", "dispute", ["charge", "payment_intent"]),
  writing("/v1/disputes/:id", answerParameters, ({ submit, ...input }, { work, id }) =>
    answerDispute(work, id, { ...input, submit: submit !== "false" }),
  ),
  writing("/v1/disputes/:id/close", nothing, (_input, { work, id }) => closeDispute(work, id)),
];
