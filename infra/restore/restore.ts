import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { manifests } from "#services/services.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { createTables } from "../local/runtime/dynamodb/create-tables.ts";
import { eraseAgain, putBack, type TablePair, withdrawnIn } from "./put-back.ts";
import { rowsOf } from "./rows.ts";

const usage = `npm run restore -- --stage <stage> --region <region> [--write] [--remove-added] [--service <name>]
  [--only <beginning of partition keys>]
  compares each table of the stage with its restored copy (helink-<stage>-<service>-restored), and writes with --write.
  --endpoint http://127.0.0.1:<port> is DynamoDB Local; --copy makes the copies there, in place of AWS's restore.`;

const { values } = parseArgs({
  options: {
    stage: { type: "string" },
    region: { type: "string" },
    endpoint: { type: "string" },
    service: { type: "string", multiple: true },
    only: { type: "string" },
    write: { type: "boolean", default: false },
    "remove-added": { type: "boolean", default: false },
    copy: { type: "boolean", default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { stage, endpoint, write } = values;
const region = values.region ?? (endpoint ? "local" : undefined);
if (stage === undefined || region === undefined) throw new Error(usage);

const local = endpoint
  ? { endpoint, credentials: { accessKeyId: "local", secretAccessKey: "local" } }
  : undefined;
const documents = createDocuments({ region, ...local });
const services = manifests
  .map(({ table }) => table.name)
  .filter((name) => values.service === undefined || values.service.includes(name));
const pairOf = (service: string): TablePair => ({
  live: tableName(stage, service),
  restored: tableName(stage, `${service}-restored`),
});

const copyTables = async (): Promise<void> => {
  if (!local) throw new Error("--copy is for DynamoDB Local: on AWS, restore the tables (infra/README.md)");
  const copies = services.map((service) => ({ name: `${service}-restored` }));
  await createTables(new DynamoDBClient({ region, ...local }), stage, copies);
  for (const service of services) {
    const { live, restored } = pairOf(service);
    for await (const Item of rowsOf(documents, live))
      await documents.send(new PutCommand({ TableName: restored, Item }));
    say(`${live} is copied`);
  }
};

const compareAndPutBack = async (): Promise<void> => {
  const volunteers = pairOf("volunteers");
  const tombstones = await withdrawnIn(documents, volunteers);
  const withdrawn = new Set(tombstones.keys());
  for (const service of services) {
    const options = { write, removeAdded: values["remove-added"], only: values.only };
    const result = await putBack(documents, pairOf(service), withdrawn, options);
    const { changed, gone, added, erased, redacted, left } = result;
    say(
      `${result.live}: ${changed} changed, ${gone} gone, ${added} added since; ${erased.length} stay erased, ${
        redacted.length
      } redacted${write ? `; ${left} differ now` : ""}`,
    );
    for (const { pk } of redacted) say(`  redact once more: ${pk}`);
  }
  if (write) await eraseAgain(documents, volunteers.live, tombstones.values());
};

await (values.copy ? copyTables() : compareAndPutBack());
