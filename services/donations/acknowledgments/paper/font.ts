import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { once } from "#shared/concurrency/once.ts";
import { paperFontFile } from "./font-file.ts";

/** The font of papers: where it is deployed it lies beside the code (infra/functions/bundle.ts), else in its package. */
export const paperFont = once(() => {
  const beside = join(import.meta.dirname, "fonts", basename(paperFontFile));
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(paperFontFile));
});
