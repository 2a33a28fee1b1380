import { spawnSync } from "node:child_process";
import { install, mayInstall } from "./apt-get.ts";

const commands = ["chromium", "chromium-browser", "google-chrome"];

const findChromium = (): string | undefined => {
  const { CHROMIUM: given } = process.env;
  return [...(given ? [given] : []), ...commands]
    .map((command) => spawnSync("which", [command], { encoding: "utf8" }).stdout.trim())
    .find((path) => path !== "");
};

/**
 * Where Chromium is (CHROMIUM, or PATH); as root on Debian or Ubuntu it is installed if there is none, with a font
 * that has Chinese.
 * @throws Error that says the ways out.
 */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  if (mayInstall()) {
    process.stdout.write("Helink 禾联: installing Chromium for the tests of the page (once) ...\n");
    install("chromium", "fonts-wqy-microhei");
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error("The tests of the page need Chromium: install it, or set CHROMIUM to its path.");
};
