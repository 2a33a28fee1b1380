import { spawnSync } from "node:child_process";
import { root } from "#infra/root.ts";
import type { Figures } from "./figures.ts";

const file = "test/properties/ledger.test.ts";
const name = "writing breaks off anywhere";

/** Histories of gifts and pay-outs, of which `npm test` plays 250. */
const histories = 10_000;

/**
 * Plays histories of gifts and pay-outs with a new seed, which is printed. The figure is how many.
 * @throws Error if a promise was broken; the output above it has the shortest history
 */
export const measureProof = async (): Promise<Figures> => {
  const seed = Date.now() % 1_000_000;
  process.stderr.write(`histories of money: ${histories}, seed ${seed}\n`);
  const { status } = spawnSync("npx", ["vitest", "run", "--project", "parts", file, "-t", name], {
    cwd: root,
    env: { ...process.env, RUNS: String(histories), SEED: String(seed) },
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0)
    throw new Error(
      `a promise was broken: SEED=${seed} RUNS=${histories} npx vitest run ${file} -t "${name}"`,
    );
  return { "proof.histories": histories };
};
