import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { eventually, runningStack } from "#test/support/api.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";

const api = runningStack();
const division = "430422117";

/** Invented personal data that must be readable only where it is sealed; no other test uses it. */
const canaries = {
  name: "金丝雀甲乙丙",
  phone: "+8613912345671",
  guardian: "金丝雀监护人",
  guardianPhone: "+8613912345672",
  email: "canary-volunteer@demo.invalid",
  donor: "金丝雀捐赠人",
  donorEmail: "canary-donor@demo.invalid",
  message: "金丝雀留言一二三",
  address: "金丝雀巷十七号三单元",
  latitude: "26.7654321",
} as const;

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

const canariesIn = (text: string, except: readonly string[] = []): string[] =>
  Object.entries(canaries).flatMap(([what, canary]) =>
    text.includes(canary) && !except.includes(what) ? [what] : [],
  );

let needId: string;
let projectId: string;

beforeAll(async () => {
  const volunteer = api.as("volunteer-8001");
  const registered = await volunteer(
    "POST /v1/volunteers",
    aRegistration({
      name: canaries.name,
      phone: canaries.phone,
      email: canaries.email,
      birthDate: "2010-02-03",
      guardian: { name: canaries.guardian, phone: canaries.guardianPhone, relation: "mother", agreed: true },
      home: { division, lat: Number(canaries.latitude), lon: 112.6 },
    }),
  );
  expect(registered.status, JSON.stringify(registered.body)).toBe(201);
  const worker = api.as(`worker-${division}`);
  const place = { kind: "onsite", lat: 26.7654321, lon: 112.6, label: canaries.address };
  // For a volunteer of 16: nothing is asked of anybody, which the station's lead releases.
  const positions = [{ skills: ["tutoring"], headcount: 2, gates: {} }];
  const created = await worker("POST /v1/needs", aNeed({ division, place, positions }));
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  needId = created.body.needId;
  await api.as(`lead-${division}`)(`POST /v1/needs/${needId}/open`);
  const need = (await api.guest(`GET /v1/needs/${needId}`)).body;
  const signup = {
    positionId: need.positions[0].positionId,
    shifts: "all",
    riskNoticeVersion: need.riskNotice.version,
  };
  expect((await volunteer(`POST /v1/needs/${needId}/signups`, signup)).status).toBe(201);
  const ngo = api.as("ngo-daxiang");
  await eventually(
    () => ngo(`GET /v1/needs/${needId}/volunteers`),
    ({ body }) => JSON.stringify(body).includes(canaries.name),
  );
  projectId = await giftProject(api, { name: "春蕾" });
  const gift = await api.guest(`POST /v1/projects/${projectId}/donations`, {
    amount: 6_600,
    currency: "CNY",
    anonymous: false,
    donor: { name: canaries.donor, email: canaries.donorEmail },
    message: canaries.message,
  });
  expect(gift.status, JSON.stringify(gift.body)).toBe(201);
  await fetch(`${gift.body.checkoutUrl}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"outcome":"paid"}',
  });
  const secret = { "donation-secret": gift.body.readSecret };
  await eventually(
    () => api.guest(`GET /v1/donations/${gift.body.donationId}`, undefined, secret),
    ({ body }) => body.status === "paid",
  );
});

describe("sealed personal data", () => {
  it("stands plain in no item of any table: rows, events in queues, projections", async () => {
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new DynamoDBClient({ region: "local", endpoint: inject("stackDynamoDb"), credentials });
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    const documents = DynamoDBDocumentClient.from(client);
    let items = 0;
    for (const TableName of TableNames) {
      for await (const page of paginateScan({ client: documents }, { TableName })) {
        for (const item of page.Items ?? []) {
          items += 1;
          // The needs table holds the exact place of a need, for its staff and confirmed volunteers.
          const except = TableName.endsWith("-needs") ? ["address", "latitude"] : [];
          expect(canariesIn(JSON.stringify(item), except), `${TableName} ${item.pk} ${item.sk}`).toEqual([]);
        }
      }
    }
    expect(items).toBeGreaterThan(100);
  });

  it("is in no log and was never sent to Stripe", () => {
    const files = filesUnder(inject("dataDir")).filter((file) => !file.endsWith("mailbox.jsonl"));
    expect(files.some((file) => file.endsWith("log.jsonl"))).toBe(true);
    for (const file of files) {
      // The event journal holds changed rows of needs, exact place included, until their stream handler has run.
      const except = file.endsWith("events.jsonl") ? ["address", "latitude"] : [];
      expect(canariesIn(readFileSync(file, "utf8"), except), file).toEqual([]);
    }
  });

  it("is in no public answer", async () => {
    const paths = [
      `/v1/needs/${needId}`,
      `/v1/needs?division=${division}`,
      "/v1/projects",
      `/v1/projects/${projectId}`,
      `/v1/projects/${projectId}/fund`,
      "/openapi.json",
    ];
    for (const path of paths)
      expect(canariesIn(JSON.stringify((await api.guest(`GET ${path}`)).body)), path).toEqual([]);
  });
});
