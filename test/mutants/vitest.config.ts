import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * The tests that mutants are run against: those of pure rules alone, without the histories of signups, so that a mutant
 * takes well below a second. The files of one run share their modules: loading them takes longer than the tests.
 */
export default defineConfig({
  resolve: {
    alias: { "#shared/concurrency/once.ts": fileURLToPath(new URL("every-time.ts", import.meta.url)) },
  },
  test: {
    include: [
      "test/unit/{donations,eligibility,matching,needs}/**/*.test.ts",
      "test/properties/eligibility/**/*.test.ts",
    ],
    isolate: false,
  },
});
