import { spawnSync } from "node:child_process";
import { install, mayInstall } from "./apt-get.ts";

const commands = ["chromium", "chromium-browser", "google-chrome"];

const findChromium = (): string | undefined => {
  const { CHROMIUM: chosen } = process.env;
  return [...(chosen ? [chosen] : []), ...commands]
    .map((command) => spawnSync("which", [command], { encoding: "utf8" }).stdout.trim())
    .find((path) => path !== "");
};

/**
 * The path of Chromium, from CHROMIUM or PATH. As root on Debian or Ubuntu it is installed if absent, with a Chinese
 * font.
 * @throws Error that says what to do
 */
export const ensureChromium = (): string => {
  const path = findChromium();
  if (path) return path;
  if (mayInstall()) {
    process.stdout.write("Helink 禾联: installing Chromium for the tests of the page (once) ...\n");
    install("chromium", "fonts-wqy-microhei");
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error("The tests of the page need Chromium: install it, or set CHROMIUM to its path.");
};
