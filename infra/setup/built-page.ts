import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { root } from "#infra/root.ts";

// Builds the page, unless a build of the same sources exists.
const web = `${root}services/web/`;
const stamp = `${web}dist/.built-of`;

const sources = globSync("**/*", { cwd: web, withFileTypes: true, exclude: ["dist"] })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const hash = createHash("sha256");
for (const path of [...sources.sort(), `${root}package-lock.json`])
  hash.update(path.slice(root.length)).update(readFileSync(path));
const built = hash.digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== built) {
  process.stderr.write("Helink 禾联: building its page ...\n");
  const { build } = await import("vite");
  const { buildServiceWorker } = await import("./service-worker.ts");
  await build({ configFile: `${web}vite.config.ts`, logLevel: "warn" });
  await buildServiceWorker(`${web}dist`);
  // Deployed, CloudFront compresses; on a laptop nothing else does.
  for (const file of globSync(`${web}dist/**/*.{js,css,html,svg,json,webmanifest}`))
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  writeFileSync(stamp, built);
}
