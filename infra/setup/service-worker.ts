import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { root } from "#infra/root.ts";

/** Larger files (bytes) are not cached in advance, but fetched when needed. */
const most = 100_000;

/** The files of a build that the service worker caches. A file with a hash in its name needs no revision. */
const filesOf = (folder: string) =>
  globSync("{index.html,icon.svg,manifest.webmanifest,assets/*.{js,css}}", { cwd: folder })
    .sort()
    .map((path) => ({ path, content: readFileSync(`${folder}/${path}`) }))
    .filter(({ content }) => content.length <= most)
    .map(({ path, content }) => ({
      url: `/${path}`,
      revision: path.startsWith("assets/") ? null : createHash("sha256").update(content).digest("hex"),
    }));

/** Builds the page's service worker into the folder of the built page. */
export const buildServiceWorker = async (folder: string): Promise<void> => {
  await build({
    entryPoints: [`${root}services/web/shared/offline/service-worker.ts`],
    outfile: `${folder}/sw.js`,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: {
      builtFiles: JSON.stringify(filesOf(folder)),
      "process.env.NODE_ENV": '"production"',
    },
    logLevel: "warning",
  });
};
