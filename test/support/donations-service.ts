import { DeleteCommand, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import Stripe from "stripe";
import { composeDonations } from "#services/donations/main.ts";
import { manifest } from "#services/donations/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { caller } from "./call-api.ts";
import { recordOf } from "./stream-record.ts";
import { createTestPlatform } from "./test-platform.ts";
import { wholeRun } from "./whole-run.ts";

export const webhookSecret = `whsec_${"1".repeat(32)}`;
export const olderSecret = `whsec_${"2".repeat(32)}`;

const stripeKeys: Readonly<Record<string, string>> = {
  STRIPE_SECRET_KEY: "sk_test_local",
  STRIPE_WEBHOOK_SECRETS: `${webhookSecret},${olderSecret}`,
};

/**
 * Starts the donations service on a table of its own.
 * @param apiAddress address of its Stripe
 * @param options `factor`: how many times the limits of shared/limits/ are allowed; `keys`: its secret of Stripe;
 * `patience`: seconds for which an approval waits for the books
 */
export const startDonations = async (
  apiAddress: string,
  { factor = 1_000, keys = stripeKeys, patience = 0 } = {},
) => {
  const { platform, clock, logged } = await createTestPlatform([manifest.table, { name: "network" }], {
    factor,
    environment: {
      ...keys,
      STRIPE_API_ADDRESS: apiAddress,
      PUBLIC_URL: "http://localhost:4000",
      DECISION_WAIT_SECONDS: String(patience),
      READ_AGAIN_SECONDS: "0",
      FEE_BASIS_POINTS: "150",
      FEE_FIXED_FEN: "1",
    },
  });
  const service = composeDonations(platform);
  const call = caller(service.api);

  const rows = async (): Promise<Record<string, unknown>[]> => {
    const TableName = tableName(platform.stage, manifest.table.name);
    const { Items = [] } = await platform.documents.send(new ScanCommand({ TableName }));
    return Items;
  };
  /** The rows of a partition; if `pk` ends in `#` or is empty, of all partitions that begin with it. */
  const rowsOf = async (pk: string) =>
    (await rows()).filter((row) => (/#$|^$/.test(pk) ? String(row.pk).startsWith(pk) : row.pk === pk));

  /** Writes a row past every rule. */
  const put = (Item: object) =>
    platform.documents.send(
      new PutCommand({ TableName: tableName(platform.stage, manifest.table.name), Item }),
    );

  /** Removes a row past every rule. */
  const remove = ({ pk, sk }: Record<string, unknown>) =>
    platform.documents.send(
      new DeleteCommand({ TableName: tableName(platform.stage, manifest.table.name), Key: { pk, sk } }),
    );

  /** Delivers every row of the inbox to the poster, as the stream does. */
  const post = async (): Promise<void> => {
    for (const row of [...(await rowsOf("INBOX#")), ...(await rowsOf("INSTRUCTION#"))])
      await service.streamHandlers?.poster?.(recordOf({ new: row }));
  };
  /** Tells the stream that a disbursement was paid, which traces its fund. */
  const traced = async (disbursementId: string): Promise<void> => {
    const rows = await rowsOf(`DISBURSEMENT#${disbursementId}`);
    const row = rows.find(({ sk }) => sk === "DISBURSEMENT");
    if (!row) throw new Error("no disbursement");
    await service.streamHandlers?.poster?.(recordOf({ old: { ...row, status: "paying" }, new: row }));
  };
  /** Tells the stream of every gift that has just become one, which numbers its acknowledgment. */
  const numbered = async (): Promise<void> => {
    for (const { due, ...row } of [...(await rowsOf("DONATION#")), ...(await rowsOf("OFFLINE#"))])
      if (due !== undefined)
        await service.streamHandlers?.poster?.(recordOf({ old: row, new: { ...row, due } }));
  };
  const redrive = async (): Promise<void> => service.schedules?.redrive?.(wholeRun());

  const signed = (payload: string, secret = webhookSecret, at = clock()) =>
    Stripe.webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(at.getTime() / 1_000),
    });
  const webhook = (raw: Buffer | string, header: string | undefined) =>
    call("POST /v1/stripe/webhook", {
      raw: Buffer.from(raw),
      headers: header === undefined ? {} : { "stripe-signature": header },
    });
  /** Delivers an event to the webhook, signed now. */
  const send = (event: object) => {
    const payload = JSON.stringify(event);
    return webhook(payload, signed(payload));
  };

  /** Delivers a ProjectChanged event. By default the project takes gifts from everybody. */
  const projectChanged = async (projectId: string, more: object = {}, version = 1): Promise<void> => {
    const data = {
      status: "published",
      name: "春蕾计划",
      county: "430422",
      fundraisingMode: "public",
      takesGifts: true,
      currencies: ["CNY", "JPY"],
      demo: false,
      invited: [],
      source: "donated",
      ...more,
    };
    await service.consumers?.onProjectChanged?.({
      eventId: "test-0",
      name: "projects.ProjectChanged",
      at: clock().toISOString(),
      subject: projectId,
      version,
      correlationId: "test",
      data,
    });
  };

  const give = (
    projectId: string,
    body: object,
    more: { token?: string; headers?: Record<string, string> } = {},
  ) =>
    call("POST /v1/projects/{projectId}/donations", {
      params: { projectId },
      body: { currency: "CNY", anonymous: false, ...body },
      ...more,
    });
  const read = (donationId: string, secret?: string, token?: string) =>
    call("GET /v1/donations/{donationId}", {
      params: { donationId },
      ...(token ? { token } : {}),
      headers: secret === undefined ? {} : { "donation-secret": secret },
    });
  const fund = async (projectId: string, query: Record<string, string> = {}) =>
    (await call("GET /v1/projects/{projectId}/fund", { params: { projectId }, query })).body;

  return {
    platform,
    clock,
    logged,
    service,
    call,
    rowsOf,
    put,
    remove,
    post,
    traced,
    numbered,
    redrive,
    signed,
    webhook,
    send,
    projectChanged,
    give,
    read,
    fund,
  };
};
export type Donations = Awaited<ReturnType<typeof startDonations>>;
