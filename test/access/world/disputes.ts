import Stripe from "stripe";
import { type ApiTester, eventually } from "#test/support/api.ts";
import { giveTo } from "./gifts.ts";
import { forManagers, inventedId, succeed, type Thing, type Things, withOwn } from "./objects.ts";
import type { Projects } from "./projects.ts";

/** Payments that a bank asks about, which moves no money: of other places' projects, and of the finance's own organisation. */
export const disputeThings = async (api: ApiTester, { published, countywide }: Projects) => {
  const { stripeApi } = await succeed(api.guest("GET /local/info"));
  const { hostname, port } = new URL(stripeApi);
  const stripe = new Stripe("sk_test_local", { host: hostname, port: Number(port), protocol: "http" });
  const finance = api.as("finance-daxiang");
  const disputed = async (project: Thing): Promise<Thing> => {
    const { donationId, secret } = await giveTo(api, api.guest, project);
    const headers = { "donation-secret": String(secret) };
    const { paymentId } = await succeed(api.guest(`GET /v1/donations/${donationId}`, undefined, headers));
    const { latest_charge: charge } = await stripe.paymentIntents.retrieve(paymentId);
    const opened = await fetch(new URL("/sandbox/disputes", stripeApi), {
      method: "POST",
      body: JSON.stringify({ charge, inquiry: true }),
    });
    if (!opened.ok) throw new Error(`the sandbox answered ${opened.status}`);
    return { disputeId: ((await opened.json()) as { id: string }).id };
  };
  const own = await disputed(countywide);
  await eventually(
    () => finance("GET /v1/disputes"),
    ({ body }) => body.items.some(({ disputeId }: Thing) => disputeId === own.disputeId),
  );
  const things: Things = {
    "same station": await disputed(published["same station"]),
    "other station": await disputed(published["other station"]),
    "other county": await disputed(published["other county"]),
    absent: { disputeId: "dp_nothing" },
  };
  return { dispute: withOwn(things, { finance: own }) } as const;
};

/** What finance asks back of a gift to the organisation's programme, which its manager approves. */
export const refundThings = async (api: ApiTester, { programme }: Projects) => {
  const { donationId } = await giveTo(api, api.guest, programme);
  const finance = api.as("finance-daxiang");
  const { refundId } = await succeed(finance(`POST /v1/donations/${donationId}/refunds`, { amount: 100 }));
  const things: Things = { absent: { refundId: inventedId("refund") } };
  return { refund: withOwn(things, forManagers({ refundId })) } as const;
};
