import type { Reporter, TestModule } from "vitest/node";
import { effortText, type JobName, jobs } from "./jobs.ts";

/** What each job asked of the hands of the tests that did it, taps + typed fields, beside what it asked before. */
const effortLines = (modules: readonly TestModule[]): string => {
  const efforts = new Map(
    modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => Object.entries(test.meta().efforts ?? {})),
    ),
  );
  const line = (cells: readonly string[]) => `${cells[0]?.padEnd(52)}${cells[1]?.padEnd(9)}${cells[2]}\n`;
  if (efforts.size === 0) return "";
  return [
    line(["taps + typed fields", "before", "now"]),
    ...[...efforts].map(([job, effort]) =>
      line([job, effortText(jobs[job as JobName].before), effortText(effort)]),
    ),
  ].join("");
};

/** Ends a run with one line of counts: `312 passed, 0 failed, 1 skipped`. */
export const closingLine: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules)
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    // A file or a group of tests that could not be set up; its tests count as skipped.
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = groups.filter((group) => group.errors().length > 0).length;
    process.stdout.write(`\n${effortLines(modules)}`);
    process.stdout.write(
      `\n${count.passed} passed, ${count.failed + broken} failed, ${count.skipped + count.pending} skipped\n`,
    );
  },
};
