import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { root } from "../root.ts";

/**
 * The encryption SDK's own ES modules, which its package.json does not name. From its CommonJS nothing can be left out:
 * its store of branch keys, never used here, then keeps all of the DynamoDB client in every cold start.
 */
const encryptionSdk = join(root, "node_modules/@aws-crypto/client-node/build/module/src/index.js");

/** How code is bundled for Lambda, the AWS SDK with it; stack traces name our own lines. */
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
  // Some packages are CommonJS and call require for Node's own modules.
  banner: {
    js: 'import { createRequire } from "node:module";const require = createRequire(import.meta.url);',
  },
} as const satisfies BuildOptions;

/**
 * Bundles a file, named below the project's folder, into a folder: what it exports is in `index.mjs`. What is first
 * loaded when it is used lies in files beside that one, so that a cold start does not read it.
 */
export const bundleInto = (folder: string, entry: string): void => {
  buildSync({
    ...bundling,
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: "index" }],
    splitting: true,
    outdir: folder,
  });
};
