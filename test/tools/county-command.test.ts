import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { createIds } from "#shared/values/ids.ts";
import { dynamoDbEndpoint } from "#test/support/dynamodb-endpoint.ts";

const secret = "a secret of forty-four letters and digits 12";
const ids = createIds(Buffer.from(secret));

/** Answers what Secrets Manager answers, and keeps the names of the secrets asked for. */
const startSecrets = async () => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { SecretId } = JSON.parse(await text(request));
    asked.push(`${request.headers["x-amz-target"]} ${SecretId}`);
    response.setHeader("content-type", "application/x-amz-json-1.1");
    response.end(JSON.stringify({ Name: SecretId, SecretString: secret }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
};

it("npm run county reaches a deployed stage by the SDK's own settings and the stage's secret", async () => {
  const endpoint = dynamoDbEndpoint();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  await createTables(new DynamoDBClient({ region: "local", endpoint, credentials }), "prod", [
    { name: "network" },
  ]);
  const secrets = await startSecrets();
  const file = join(mkdtempSync(join(tmpdir(), "helink-county-")), "county.json");
  const division = "430601101";
  const county = {
    code: "430601",
    name: "新县",
    edition: "2026",
    source: "test",
    adjacency: { source: "test", confidence: "checked" },
    townships: [{ code: division, name: "甲镇", neighbours: [] }],
    stations: [{ division, name: "甲站" }],
  };
  writeFileSync(file, JSON.stringify(county));
  const admin = ids.derived("person", "https://issuer.test", "admin");
  const args = ["infra/county.ts", "--stage", "prod", "--county", file, "--admin", admin];
  const child = spawn(process.execPath, args, {
    env: {
      PATH: process.env.PATH,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    },
  });
  const [said, failed] = await Promise.all([text(child.stdout), text(child.stderr)]);
  secrets.close();
  expect(failed).toBe("");
  expect(said).toContain(`新县 430601 on stage prod

New (4)
  county 430601 新县, served from then on
  township 430601101 甲镇
  station 430601101 甲站, phone not reported
  administrator ${admin}
`);
  expect(said).toContain("Written.");
  expect(secrets.asked).toEqual(["secretsmanager.GetSecretValue helink-prod-ids"]);
  const documents = createDocuments({ region: "local", endpoint, credentials });
  const staff = createStaffStore(documents, tableName("prod", "network"));
  expect((await staff.findRoleCard(admin))?.grants).toEqual([{ role: "county_admin", county: "430601" }]);
});
