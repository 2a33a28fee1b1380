import { parseArgs } from "node:util";
import { measureBundles } from "./bundle.ts";
import { measureCounties } from "./counties.ts";
import type { Figures } from "./figures.ts";
import { measureHistories } from "./histories.ts";
import { measureImport } from "./import.ts";
import { measureMatching } from "./matching.ts";
import { measureNotices } from "./notices.ts";
import { measurePipeline } from "./pipeline.ts";
import { measurePoster } from "./poster.ts";
import { measureProof } from "./proof.ts";
import { measureReads } from "./reads.ts";
import { measureReconcile } from "./reconcile.ts";
import { measureLatency, measureMemory } from "./stack.ts";
import { measureUnits } from "./units.ts";
import { measureWebhook } from "./webhook.ts";

interface Options {
  /** The folder of another checkout, which `reads` measures too. */
  readonly against?: string | undefined;
}

const parts: Readonly<Record<string, (options: Options) => Promise<Figures>>> = {
  pipeline: measurePipeline,
  units: measureUnits,
  bundle: measureBundles,
  latency: measureLatency,
  memory: measureMemory,
  import: measureImport,
  reads: measureReads,
  histories: measureHistories,
  proof: measureProof,
  matching: measureMatching,
  counties: measureCounties,
  notices: measureNotices,
  poster: measurePoster,
  webhook: measureWebhook,
  reconcile: measureReconcile,
};

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string" },
    against: { type: "string" },
  },
});
if (values.only !== undefined && !(values.only in parts)) {
  process.stderr.write(`--only takes one of ${Object.keys(parts).join(", ")}\n`);
  process.exit(1);
}

// What a part has started ends with this process; a signal alone would leave it running.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const figures: Record<string, number> = {};
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  if (!values.json) process.stdout.write(`measuring ${name} ...\n`);
  Object.assign(figures, await measure(values));
}
const rounded = Object.fromEntries(
  Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1_000) / 1_000]),
);
if (values.json) process.stdout.write(`${JSON.stringify(rounded)}\n`);
else
  for (const [name, value] of Object.entries(rounded)) process.stdout.write(`${name.padEnd(48)} ${value}\n`);
