import { spawnSync } from "node:child_process";
import { root } from "#infra/root.ts";
import type { Figures } from "./figures.ts";

/**
 * What is proved in its long form: `npm test` plays 250 histories of gifts and pay-outs, numbers 1,000 gifts, and
 * books 100 payments while DynamoDB throttles.
 */
const proofs = {
  histories: {
    file: "test/properties/ledger.test.ts",
    name: "writing breaks off anywhere",
    by: "RUNS",
    times: 10_000,
  },
  numbers: {
    file: "test/properties/numbers.test.ts",
    name: "without a gap and none twice",
    by: "GIFTS",
    times: 10_000,
  },
  throttled: {
    file: "test/use-cases/donations/throttled.test.ts",
    name: "each payment is booked once",
    by: "RUNS",
    times: 1_000,
  },
} as const;

/**
 * Runs the proofs with a new seed, which is printed. The figures are how many histories were played, gifts numbered and payments booked.
 * @throws Error if a promise was broken; the output above it has the shortest history
 */
export const measureProof = async (): Promise<Figures> => {
  const seed = Date.now() % 1_000_000;
  const figures: Record<string, number> = {};
  for (const [proof, { file, name, by, times }] of Object.entries(proofs)) {
    process.stderr.write(`${proof}: ${times}, seed ${seed}\n`);
    const { status } = spawnSync("npx", ["vitest", "run", "--project", "parts", file, "-t", name], {
      cwd: root,
      env: { ...process.env, [by]: String(times), SEED: String(seed) },
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0)
      throw new Error(
        `a promise was broken: SEED=${seed} ${by}=${times} npx vitest run ${file} -t "${name}"`,
      );
    figures[`proof.${proof}`] = times;
  }
  return figures;
};
