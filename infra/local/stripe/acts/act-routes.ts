import * as z from "zod";
import type { Sandbox } from "../deliveries/sandbox.ts";
import { decodeJson } from "../http/body.ts";
import type { HttpRoute } from "../http/http.ts";
import { parse } from "../http/parameters.ts";
import { decide, openDispute } from "../moves/disputes.ts";
import { arrive, failPayout, payOut } from "../moves/payouts.ts";
import { failRefund, succeedRefund } from "../moves/refunds.ts";
import type { Work } from "../state/work.ts";

const disputeBody = z.strictObject({
  charge: z.string(),
  amount: z.int().min(1).optional(),
  reason: z.string().optional(),
  inquiry: z.boolean().optional(),
});
const verdictBody = z.strictObject({ verdict: z.enum(["won", "lost", "escalated"]) });
const refundBody = z.strictObject({ outcome: z.enum(["succeeded", "failed"]) });
const payoutBody = z.strictObject({ outcome: z.enum(["paid", "failed"]) });

/** Routes for what donors, banks and Stripe do by themselves. Not part of Stripe's API; they need no API key. */
export function actRoutes(sandbox: Sandbox): readonly HttpRoute[] {
  const acting = <T>(
    path: string,
    schema: z.ZodType<T>,
    act: (work: Work, input: T, id: string) => unknown,
  ): HttpRoute => ({
    method: "POST",
    path,
    async answer({ body, params: { id = "" } }) {
      const input = parse(schema, decodeJson(body));
      return { status: 200, body: await sandbox.act((work) => act(work, input, id)) };
    },
  });
  return [
    acting("/sandbox/disputes", disputeBody, openDispute),
    acting("/sandbox/disputes/:id", verdictBody, (work, { verdict }, id) => decide(work, id, verdict)),
    acting("/sandbox/refunds/:id", refundBody, (work, { outcome }, id) =>
      outcome === "failed" ? failRefund(work, id) : succeedRefund(work, id),
    ),
    acting("/sandbox/payouts", z.strictObject({}), (work) => ({ payouts: payOut(work) })),
    acting("/sandbox/payouts/:id", payoutBody, (work, { outcome }, id) =>
      outcome === "failed" ? failPayout(work, id) : arrive(work, id),
    ),
  ];
}
