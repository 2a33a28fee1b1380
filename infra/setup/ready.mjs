// Runs before every npm script, on the user's own Node and perhaps without any package installed; hence plain
// JavaScript without dependencies.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stampFile = `${root}node_modules/.helink-lock`;

const stop = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

// The npm and the Node that started this: PATH may name the Node inside node_modules, which npm ci removes.
const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
const [command, ...before] = npm?.endsWith("npm-cli.js") ? [node, npm] : ["npm"];

const install = () => {
  // On stderr, so that a script's own output can be piped.
  process.stderr.write("Helink 禾联: installing its packages (the first time, and when they change) ...\n");
  const { status } = spawnSync(command, [...before, "ci", "--loglevel=error", "--no-fund", "--no-audit"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: command === "npm" && process.platform === "win32",
  });
  if (status !== 0) stop("The packages could not be installed; npm says why above.");
};

const lock = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");
const installed = existsSync(stampFile) && readFileSync(stampFile, "utf8") === lock;
if (!installed) install();

if (!existsSync(`${root}node_modules/.bin/node`)) {
  stop(
    "node_modules/.bin/node is missing: let npm run install scripts (npm config set ignore-scripts false), then npm ci.",
  );
}
if (!installed) writeFileSync(stampFile, lock);
