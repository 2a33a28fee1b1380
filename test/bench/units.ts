import { createServer } from "node:http";
import { demoCounties } from "#infra/local/county/demo-counties.ts";
import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";
import { startDemoStack } from "./demo-stack.ts";
import type { Figures } from "./figures.ts";
import { type Call, createMeteredServices } from "./metered-services.ts";
import { type Action, floorOf } from "./unit-floors.ts";

const division = "430422111";
const worker = `worker-${division}`;
const volunteer = "volunteer-20001";

/** A township of the demo county and those that touch it. */
const inReachOf = (township: string): number =>
  demoCounties
    .flatMap((county) => county.townships)
    .filter(({ code, neighbours }) => code === township || neighbours.includes(township)).length;

/** Listens at the stack's address for the payment sandbox's webhooks and keeps them for the benchmark to pass on. */
const collectWebhooks = async (address: string) => {
  const received: Required<Pick<Call, "body" | "headers">>[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    received.push({ body, headers: { "stripe-signature": String(request.headers["stripe-signature"]) } });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(address).port), "localhost", resolve));
  return { received, close: () => server.close() };
};

/** Pays at the sandbox, which answers once its webhooks are delivered. */
const pay = async (checkoutUrl: string): Promise<void> => {
  const paid = await fetch(`${checkoutUrl}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome: "paid" }),
  });
  if (!paid.ok) throw new Error(`the payment sandbox answered ${paid.status}`);
};

/**
 * Request units of each action in the demo county. `used`: the request itself, its caller's cards included; `floor`:
 * from unit-floors.ts; `ratio`: used / floor; `downstream`: all stream handlers and consumers until nothing changes
 * any more, for a gift also what its payment's webhooks lead to. `webhook` and `posting` are the event that says it was
 * paid, kept, and booked with the number that the gift gets.
 */
export const measureUnits = async (): Promise<Figures> => {
  const dynamoDb = await startDynamoDb({});
  const demoStack = await startDemoStack(dynamoDb.endpoint);
  const { stack, demo } = demoStack;
  await stack.services.close();
  const webhooks = await collectWebhooks(stack.base);
  const { meter, call, carry } = await createMeteredServices(demoStack);
  const figures: Record<string, number> = {};

  const keep = (action: Action, counts?: Parameters<typeof floorOf>[1]): void => {
    const used = meter.totals(action).units;
    const floor = floorOf(action, counts);
    Object.assign(figures, {
      [`units.${action}.used`]: used,
      [`units.${action}.floor`]: floor,
      [`units.${action}.ratio`]: used / floor,
    });
  };

  /** @param afterwards what the caller does next, outside the request */
  const metered = async (
    action: Action,
    routeKey: string,
    request: Call,
    {
      township = division,
      afterwards,
    }: { township?: string; afterwards?: (answer: unknown) => Promise<void> } = {},
  ) => {
    const answer = await meter.run(action, () => call(routeKey, request));
    await meter.run(`${action} downstream`, async () => {
      await afterwards?.(answer);
      await carry();
    });
    keep(action, { "township in reach": inReachOf(township), "person shown": answer.items?.length ?? 0 });
    figures[`units.${action}.downstream`] = meter.totals(`${action} downstream`).units;
    return answer;
  };

  const registration = aRegistration({ home: { division } });
  await metered("register", "POST /v1/volunteers", { persona: volunteer, body: registration });

  const { needId } = await call("POST /v1/needs", { persona: worker, body: aNeed({ division }) });
  await carry();
  const params = { needId };
  const need = await metered("openNeed", "POST /v1/needs/{needId}/open", { persona: worker, params });
  const [{ positionId }] = need.positions;
  const signup = { positionId, shifts: "all", riskNoticeVersion: need.riskNotice.version };
  await metered("signup", "POST /v1/needs/{needId}/signups", { persona: volunteer, params, body: signup });

  const { needId: shownId, division: township } = demo.shownNeed;
  const shown = { params: { needId: shownId } };
  const shownToWorker = { persona: `worker-${township}`, ...shown };
  await metered("match", "GET /v1/needs/{needId}/matches", shownToWorker, { township });
  await metered("listPull", "GET /v1/needs/{needId}/volunteers", { persona: "ngo-daxiang", ...shown });

  await metered(
    "donation",
    "POST /v1/projects/{projectId}/donations",
    {
      params: { projectId: demo.shownProject.projectId },
      body: {
        amount: 10_000,
        currency: "CNY",
        anonymous: false,
        donor: { name: "演示捐赠人", email: "donor-20001@demo.invalid" },
      },
    },
    {
      afterwards: async (answer) => {
        await pay((answer as { checkoutUrl: string }).checkoutUrl);
        // The payment first, which is the one that books the gift.
        const isPayment = ({ body }: Call): boolean =>
          JSON.parse(String(body)).type === "payment_intent.succeeded";
        const payment = webhooks.received.find(isPayment);
        if (!payment) throw new Error("nothing was paid");
        await meter.run("webhook", () => call("POST /v1/stripe/webhook", payment));
        await carry({ "donations.poster": "posting" });
        for (const delivery of webhooks.received) await call("POST /v1/stripe/webhook", delivery);
      },
    },
  );
  keep("webhook");
  keep("posting");

  webhooks.close();
  await demoStack.close();
  await dynamoDb.close();
  return figures;
};
