import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  createLocalPlatform,
  localCredentials,
  localRegion,
  localStage,
} from "#infra/local/platform/local-platform.ts";
import { localSecrets } from "#infra/local/platform/secrets.ts";
import { freePort } from "#infra/local/ports.ts";
import { createTables } from "#infra/local/runtime/dynamodb/create-tables.ts";
import { startDynamoDb } from "#infra/local/runtime/dynamodb/start-dynamodb.ts";
import { createLocalFiles } from "#infra/local/runtime/uploads/local-files.ts";
import { type NeedImportJob, needImportJobSchema, storedLineSchema } from "#services/needs/imports/rows.ts";
import { composeNeeds } from "#services/needs/main.ts";
import { manifest } from "#services/needs/manifest.ts";
import { loadCounty } from "#services/network/reference/load-county.ts";
import { createReferenceStore } from "#services/network/reference/store.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { tableName } from "#shared/db/table.ts";
import { importKey } from "#shared/imports/rows.ts";
import { createImportStore } from "#shared/imports/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import { addDays, countyDay } from "#shared/values/time.ts";
import type { Figures } from "./figures.ts";

const manyRows = 100_000;
const someRows = 1_000;
const county = "430422";

const nothing = () => undefined;
const change = { by: "system", at: new Date().toISOString(), correlationId: "bench" };

function* linesOf(rows: number, name: string): Generator<string> {
  const date = addDays(countyDay(new Date()), 7);
  yield "externalId,division,title,description,skills,headcount,gates,date,from,to\n";
  for (let row = 0; row < rows; row += 1) {
    const division = `${county}1${String(row % 20).padStart(2, "0")}`;
    yield `${name}-${row},${division},周末课业辅导 ${row},陪两名三年级学生做作业。,tutoring,2,adult,${date},09:00,11:00\n`;
  }
}

/** Answers batch and transaction writes at once, after they were prepared and signed; all other calls go through. */
const answerWritesAtOnce = ({ documents }: Platform): void => {
  const answered = new Set(["TransactWriteItemsCommand", "BatchWriteItemCommand"]);
  const response = () => ({ statusCode: 200, headers: {}, body: Buffer.from("{}") });
  documents.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) =>
        answered.has(commandName) ? ({ response: response() } as never) : next(args),
    { step: "deserialize", priority: "low", name: "answerAtOnce" },
  );
};

/** Loads a county and resolves to a person who may post needs anywhere in it. */
const createCounty = async ({ documents, ids }: Platform): Promise<string> => {
  const personId = ids.fresh("person");
  const table = tableName(localStage, "network");
  const codes = Array.from({ length: 20 }, (_, at) => `${county}1${String(at).padStart(2, "0")}`);
  await loadCounty(createReferenceStore(documents, table), {
    code: county,
    name: "衡南县",
    edition: "bench",
    adjacency: { source: "none", confidence: "placeholder" },
    townships: codes.map((code) => ({ code, name: code, neighbours: [] })),
  });
  await createStaffStore(documents, table).load([
    { ...roleCardKey(personId), version: 1, grants: [{ role: "station_lead", county }] },
  ]);
  return personId;
};

/** What makes the next slice of a running import due. */
const eventOf = ({ importId, version }: NeedImportJob): DomainEvent => ({
  ...change,
  eventId: "bench",
  name: "needs.ImportSliceDue",
  subject: importId,
  version,
  data: {},
});

/** Imports a file of `rows` rows, slice by slice; resolves to rows per second and the peak memory (MB). */
const importFile = async (platform: Platform, personId: string, folder: string, rows: number) => {
  const { files } = createLocalFiles(
    folder,
    (key) => key,
    async () => undefined,
  );
  const importId = platform.ids.fresh("import");
  const key = `needs/imports/${importId}.csv`;
  await files.put(key, Buffer.alloc(0));
  await pipeline(Readable.from(linesOf(rows, importId)), createWriteStream(join(folder, key)));
  const { size, mtimeMs } = statSync(join(folder, key));
  const store = createImportStore(platform.documents, tableName(localStage, manifest.table.name), {
    job: needImportJobSchema,
    line: storedLineSchema,
  });
  const job: NeedImportJob = {
    ...importKey(importId),
    version: 1,
    change,
    importId,
    status: "running",
    personId,
    owner: { division: county },
    options: { open: true, update: false },
    locale: "en",
    createdAt: change.at,
    uploadUntil: change.at,
    file: { key, size, etag: `${size}-${mtimeMs}` },
    counts: { created: 0, updated: 0, duplicate: 0, refused: 0 },
  };
  await store.saveImport(job);
  const slice = composeNeeds(files)(platform).consumers?.onImportSliceDue;
  const begun = performance.now();
  let peak = 0;
  let now: NeedImportJob | undefined = job;
  while (now?.status === "running") {
    await slice?.(eventOf(now));
    peak = Math.max(peak, process.memoryUsage.rss());
    now = await store.findImport(importId);
  }
  if (now?.counts.created !== rows)
    throw new Error(`imported ${JSON.stringify(now?.counts)} of ${rows} rows`);
  return { rowsPerSecond: (rows / (performance.now() - begun)) * 1_000, peakMb: peak / 1_024 / 1_024 };
};

/**
 * `import.rowsPerSecond` and `.memoryMb` on 100,000 rows: reading, parsing, deciding and preparing the writes, with
 * DynamoDB answering these at once, since DynamoDB Local would be all that is measured; `.memoryMb` is the process's
 * whole resident memory. `import.localRowsPerSecond` is what comes of it on 1,000 rows into DynamoDB Local in memory.
 */
export const measureImport = async (): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), "helink-import-"));
  const dynamoDb = await startDynamoDb({ port: await freePort() });
  try {
    const client = { region: localRegion, endpoint: dynamoDb.endpoint, credentials: localCredentials };
    await createTables(new DynamoDBClient(client), localStage, [manifest.table, { name: "network" }]);
    const platformOf = () =>
      createLocalPlatform({
        dynamoDbEndpoint: dynamoDb.endpoint,
        issuer: "http://localhost",
        jwksUrl: "http://localhost/jwks",
        secrets: localSecrets(folder),
        log: { info: nothing, warn: nothing, error: nothing },
        clock: () => new Date(),
        environment: {},
      });
    const personId = await createCounty(platformOf());
    const local = await importFile(platformOf(), personId, folder, someRows);
    const unhindered = platformOf();
    answerWritesAtOnce(unhindered);
    const { rowsPerSecond, peakMb } = await importFile(unhindered, personId, folder, manyRows);
    return {
      "import.rowsPerSecond": rowsPerSecond,
      "import.memoryMb": peakMb,
      "import.localRowsPerSecond": local.rowsPerSecond,
    };
  } finally {
    await dynamoDb.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
