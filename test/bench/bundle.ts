import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleInto, bundling } from "#infra/bundle.ts";
import { entryOf, functionsOf } from "#infra/functions.ts";
import { manifests } from "#infra/services.ts";
import type { Figures } from "./figures.ts";
import { median } from "./median.ts";

const rounds = 9;

/** What any function that keeps something in DynamoDB has to import at least; bundled into one file, as is usual. */
const documentClient = `
  import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
  import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
  export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));`;

const environment = { ...process.env, AWS_REGION: "eu-west-1", STAGE: "dev", EVENT_BUS: "bus" };

/** Milliseconds of CPU that importing a module takes a new process. */
const importCost = (module: string): number => {
  const code = `
    const before = process.cpuUsage();
    await import(${JSON.stringify(module)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String((user + system) / 1000), () => process.exit(0));`;
  const words = ["--enable-source-maps", "--input-type=module", "-e", code];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    env: environment,
  });
  if (status !== 0) throw new Error(`${module} does not import: ${stderr}`);
  return Number(stdout);
};

const kilobytesOfCode = (folder: string): number =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".mjs"))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size / 1_024, 0);

/**
 * Of each deployed function the size of its code in KB, and the CPU time of its import as a ratio to that of a
 * bundle of the document client alone, both imported in turn. Functions of one entry share its figures.
 */
export const measureBundles = async (): Promise<Figures> => {
  const place = mkdtempSync(join(tmpdir(), "helink-bundle-"));
  try {
    const bare = join(place, "bare.mjs");
    await build({
      ...bundling,
      stdin: { contents: documentClient, resolveDir: process.cwd() },
      outfile: bare,
    });
    const functions = Map.groupBy(manifests.flatMap(functionsOf), entryOf);
    const figures: Record<string, number> = {};
    for (const [entry, runBy] of functions) {
      const folder = join(place, entry.replaceAll("/", "-"));
      bundleInto(folder, entry);
      const ratios = Array.from({ length: rounds }, () => {
        const base = importCost(bare);
        return importCost(join(folder, "index.mjs")) / base;
      });
      for (const { service, name } of runBy) {
        figures[`bundle.${service}-${name}.kb`] = kilobytesOfCode(folder);
        figures[`bundle.${service}-${name}.importRatio`] = median(ratios);
      }
    }
    return figures;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
