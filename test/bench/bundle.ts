import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import type { Figures } from "./bench.ts";
import { median } from "./median.ts";

const rounds = 7;

const bundle = async (entry: { file: string } | { code: string }, outfile: string) =>
  build({
    ...("file" in entry
      ? { entryPoints: [entry.file] }
      : { stdin: { contents: entry.code, resolveDir: process.cwd() } }),
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    logLevel: "silent",
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });

/** Milliseconds of CPU of a Node process that imports a module and ends. */
const importCost = (module: string, environment: Record<string, string>): number => {
  const code = `const t=process.cpuUsage();await import(${JSON.stringify(module)});const u=process.cpuUsage(t);console.log((u.user+u.system)/1000);process.exit(0)`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  const cost = Number(stdout.trim().split("\n").at(-1));
  if (!Number.isFinite(cost)) throw new Error(`${module} does not import: ${stderr}`);
  return cost;
};

/** Size of each function's bundle, and its import's CPU as a ratio to a bundle of the document client alone. */
export const measureBundles = async (): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), "helink-bundle-"));
  try {
    const bare = join(folder, "bare.mjs");
    await bundle(
      {
        code: 'import { DynamoDBClient } from "@aws-sdk/client-dynamodb"; import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"; export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));',
      },
      bare,
    );
    const figures: Record<string, number> = {};
    for (const file of globSync("services/*/lambda.ts")) {
      const service = basename(dirname(file));
      const outfile = join(folder, `${service}.mjs`);
      await bundle({ file }, outfile);
      const ratios = Array.from({ length: rounds }, () => {
        const base = importCost(bare, { AWS_REGION: "eu-west-1" });
        return importCost(outfile, { AWS_REGION: "eu-west-1", STAGE: "dev" }) / base;
      });
      figures[`bundle.${service}.kb`] = statSync(outfile).size / 1_024;
      figures[`bundle.${service}.importRatio`] = median(ratios);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
