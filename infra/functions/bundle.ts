import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, buildSync } from "esbuild";
import { root } from "../root.ts";
import { ownLines } from "./own-lines.ts";

/**
 * The encryption SDK's ES modules, which its package.json does not name. Its CommonJS cannot be tree-shaken: the branch
 * key store, which is never used here, would put the whole DynamoDB client into every cold start.
 */
const encryptionSdk = join(root, "node_modules/@aws-crypto/client-node/build/module/src/index.js");

/** Options for bundling Lambda code, AWS SDK included; source maps let stack traces show our own lines. */
export const bundling = {
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  platform: "node",
  target: "node24",
  format: "esm",
  mainFields: ["module", "main"],
  alias: { "@aws-crypto/client-node": encryptionSdk },
  outExtension: { ".js": ".mjs" },
  logLevel: "error",
  // Some packages are CommonJS and require Node's own modules.
  banner: {
    js: 'import { createRequire } from "node:module";const require = createRequire(import.meta.url);',
  },
} as const satisfies BuildOptions;

/** The last line of a file that has a source map. */
const mapComment = /^\/\/# sourceMappingURL=.*\n?/m;

/**
 * Bundles `entry` (path below the project's folder) into a folder; its exports are in `index.mjs`. Dynamic imports get
 * files of their own, so that a cold start does not load them. Source maps hold our own lines.
 */
export const bundleInto = (folder: string, entry: string): void => {
  const { outputFiles } = buildSync({
    ...bundling,
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: "index" }],
    splitting: true,
    outdir: folder,
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
  for (const [path, text] of files) {
    if (path.endsWith(".map")) continue;
    const map = ownLines(files.get(`${path}.map`) ?? "");
    writeFileSync(path, map ? text : text.replace(mapComment, ""));
    if (map) writeFileSync(`${path}.map`, map);
  }
};

/** Copies files of packages into a bundle's folder `fonts`, where the code that draws papers looks for them. */
export const fontsInto = (folder: string, fonts: readonly string[]): void => {
  for (const font of fonts)
    cpSync(fileURLToPath(import.meta.resolve(font)), join(folder, "fonts", basename(font)));
};
