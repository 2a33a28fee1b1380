import { spawnSync } from "node:child_process";

const aptGet = (...words: string[]): boolean =>
  spawnSync("apt-get", ["-qq", "-y", ...words], {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** Whether apt-get can install packages here; it needs root. */
export const mayInstall = (): boolean => process.getuid?.() === 0 && aptGet("--version");

/** Installs packages. Returns whether it worked. */
export const install = (...packages: string[]): boolean =>
  aptGet("install", "--no-install-recommends", ...packages) ||
  (aptGet("update") && aptGet("install", "--no-install-recommends", ...packages));
