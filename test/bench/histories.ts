import { spawnSync } from "node:child_process";
import { root } from "#infra/root.ts";
import type { Figures } from "./figures.ts";

/** The histories of `npm test`, ten times as long. */
const histories = {
  rules: { file: "test/properties/signups", steps: 200_000 },
  "use-cases": { file: "test/use-cases/needs/histories.test.ts", steps: 15_000 },
} as const;

/**
 * Runs the long forms of the histories of needs and signups with a new seed, which is printed. The figures are steps.
 * @throws Error if a promise was broken; the output above it has the seed and the shortest history
 */
export const measureHistories = async (): Promise<Figures> => {
  const seed = Date.now() % 1_000_000;
  const figures: Record<string, number> = {};
  for (const [name, { file, steps }] of Object.entries(histories)) {
    process.stderr.write(`histories of ${name}: ${steps} steps, seed ${seed}\n`);
    const { status } = spawnSync("npx", ["vitest", "run", "--project", "parts", file], {
      cwd: root,
      env: { ...process.env, STEPS: String(steps), SEED: String(seed) },
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0)
      throw new Error(`a promise was broken: SEED=${seed} STEPS=${steps} npx vitest run ${file}`);
    figures[`histories.${name}.steps`] = steps;
  }
  return figures;
};
