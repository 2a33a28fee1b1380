import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleInto } from "#infra/functions/bundle.ts";
import { entryOf, functionsOf } from "#infra/functions/deployed-functions.ts";
import { root } from "#infra/root.ts";
import { manifests } from "#services/services.ts";
import type { Figures } from "./figures.ts";
import { median } from "./median.ts";

const rounds = 9;

/** The least that a function with the clients of one of ours holds, by the handler that ours has. */
const bareFunctions = {
  publisher: `
    import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
    const bridge = new EventBridgeClient({});
    export const handler = (Entries) => bridge.send(new PutEventsCommand({ Entries }));`,
  lambda: `
    import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
    import { DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
    const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    export const handler = async ({ query, put }) => {
      await documents.send(new PutCommand(put));
      return documents.send(new QueryCommand(query));
    };`,
} as const;

/** Bundles a bare function as ours are, in a folder of its own; the path of its code. */
const bundleBare = (folder: string, kind: keyof typeof bareFunctions): string => {
  // Below the project's folder, where the packages are.
  const place = mkdtempSync(join(root, ".bare-"));
  try {
    const entry = join(place, "index.ts");
    writeFileSync(entry, bareFunctions[kind]);
    bundleInto(join(folder, kind), entry);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return join(folder, kind, "index.mjs");
};

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
 * Of each deployed function the size of its code in KB, and the CPU time of its import as a ratio to that of a bare
 * function with the same clients, bundled alike and imported in turn with it. Functions of one entry share its figures.
 */
export const measureBundles = async (): Promise<Figures> => {
  const place = mkdtempSync(join(tmpdir(), "helink-bundle-"));
  try {
    const bare = { publisher: bundleBare(place, "publisher"), lambda: bundleBare(place, "lambda") };
    const functions = Map.groupBy(manifests.flatMap(functionsOf), entryOf);
    const figures: Record<string, number> = {
      "bundle.bare.kb": kilobytesOfCode(dirname(bare.lambda)),
      "bundle.bare-publisher.kb": kilobytesOfCode(dirname(bare.publisher)),
      "bundle.bare.importMs": median(Array.from({ length: rounds }, () => importCost(bare.lambda))),
      "bundle.bare-publisher.importMs": median(
        Array.from({ length: rounds }, () => importCost(bare.publisher)),
      ),
    };
    for (const [entry, runBy] of functions) {
      const folder = join(place, entry.replaceAll("/", "-"));
      bundleInto(folder, entry);
      const base = entry.endsWith("publisher.ts") ? bare.publisher : bare.lambda;
      const ratios = Array.from({ length: rounds }, () => {
        const cost = importCost(base);
        return importCost(join(folder, "index.mjs")) / cost;
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
