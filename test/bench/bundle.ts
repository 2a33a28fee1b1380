import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { entryOf, functionsOf } from "#infra/functions.ts";
import { manifests } from "#infra/services.ts";
import type { Figures } from "./bench.ts";
import { median } from "./median.ts";

const rounds = 9;

/** What any function that keeps something in DynamoDB has to import at least. */
const documentClient = `
  import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
  import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
  export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));`;

/** The options of infra/constructs/house-function.ts. */
const bundle = (entry: BuildOptions, outfile: string) =>
  build({
    ...entry,
    outfile,
    bundle: true,
    minify: true,
    sourcemap: true,
    sourcesContent: false,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    logLevel: "error",
    banner: {
      js: 'import { createRequire } from "node:module";const require = createRequire(import.meta.url);',
    },
  });

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

/**
 * Of each deployed function the size of its bundle in KB, and the CPU time of its import as a ratio to that of a
 * bundle of the document client alone, both imported in turn. Functions of one entry share its figures.
 */
export const measureBundles = async (): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), "helink-bundle-"));
  try {
    const bare = join(folder, "bare.mjs");
    await bundle({ stdin: { contents: documentClient, resolveDir: process.cwd() } }, bare);
    const functions = Map.groupBy(manifests.flatMap(functionsOf), entryOf);
    const figures: Record<string, number> = {};
    for (const [entry, runBy] of functions) {
      const outfile = join(folder, `${entry.replaceAll("/", "-")}.mjs`);
      await bundle({ entryPoints: [entry] }, outfile);
      const ratios = Array.from({ length: rounds }, () => {
        const base = importCost(bare);
        return importCost(outfile) / base;
      });
      for (const { service, name } of runBy) {
        figures[`bundle.${service}-${name}.kb`] = statSync(outfile).size / 1_024;
        figures[`bundle.${service}-${name}.importRatio`] = median(ratios);
      }
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
