import { parseArgs } from "node:util";
import { idSchema } from "#shared/values/ids.ts";
import { type CountyStage, createCounty } from "./county/county.ts";
import { countyFileJsonSchema } from "./county/county-file.ts";
import { inWords, openDeployedStage } from "./county/deployed-stage.ts";
import { textOf } from "./county/line.ts";
import { readCountyFile } from "./county/read-county-file.ts";
import { openLocalStage } from "./local/platform/open-local-stage.ts";
import { stages } from "./stages.ts";

const usage = `npm run county -- --stage <${[...Object.keys(stages), "local"].join(" | ")}> --county <file.json> [--dry-run]
                  [--admin <personId>] [--manager <personId> [--operator <name>]]
npm run -s county -- --schema
It shows how a county on a stage differs from a file, and writes what is missing there: infra/README.md, "A new county".`;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const stageOf = async (name: string): Promise<CountyStage> => {
  if (name === "local")
    return openLocalStage(process.env.HELINK_DATA ?? ".local", process.env.DYNAMODB_ENDPOINT);
  const stage = Object.values(stages).find((each) => each.name === name);
  if (!stage) throw new Error(`there is no stage ${name}\n${usage}`);
  return openDeployedStage(stage);
};

/** A person id that was typed behind an option. */
const personOf = (option: string, typed: string | undefined): string | undefined => {
  if (typed === undefined || idSchema("person").safeParse(typed).success) return typed;
  throw new Error(`${option} ${typed} is no person id: per_ and 26 characters, as GET /v1/me shows it`);
};

const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      stage: { type: "string" },
      county: { type: "string" },
      admin: { type: "string" },
      manager: { type: "string" },
      operator: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      schema: { type: "boolean", default: false },
    },
  });
  if (values.schema) return say(JSON.stringify(countyFileJsonSchema(), null, 2));
  if (values.stage === undefined || values.county === undefined) throw new Error(usage);
  const people = {
    admin: personOf("--admin", values.admin),
    manager: personOf("--manager", values.manager),
    operator: values.operator,
  };
  const file = await readCountyFile(values.county);
  const county = createCounty(await stageOf(values.stage), file, people);
  const lines = await county.difference();
  say(`${file.name} ${file.code} on stage ${values.stage}\n\n${textOf(lines)}\n`);
  if (values["dry-run"]) return say("Nothing was written (--dry-run).");
  await county.write();
  say("Written. Running it again writes nothing more.");
  if (lines.some(({ kind }) => kind === "refused")) process.exitCode = 1;
};

try {
  await run();
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
}
