import { defineConfig } from "vitest/config";

/** The tests that mutants are run against: those of pure rules alone, so that a mutant takes well below a second. */
export default defineConfig({
  test: {
    include: [
      "test/unit/{donations,eligibility,needs}/**/*.test.ts",
      "test/properties/eligibility/**/*.test.ts",
    ],
  },
});
