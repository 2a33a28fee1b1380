import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "#infra/root.ts";

/**
 * Runs the long form of a file's tests, which `environment` asks for, and answers the figures that they leave (JSON).
 * @param only a part of the name of the tests to run, where not all are
 * @throws Error if the test fails; its own output is above it
 */
export const figuresOfTest = (
  file: string,
  environment: Readonly<Record<string, string>>,
  only?: string,
): unknown => {
  const folder = mkdtempSync(join(tmpdir(), "helink-figures-"));
  const path = join(folder, "figures.json");
  try {
    const { status } = spawnSync(
      "npx",
      ["vitest", "run", "--project", "parts", file, ...(only ? ["-t", only] : [])],
      {
        cwd: root,
        env: { ...process.env, ...environment, FIGURES: path },
        stdio: ["ignore", 2, 2],
      },
    );
    if (status !== 0) throw new Error(`${file} failed`);
    return JSON.parse(readFileSync(path, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
