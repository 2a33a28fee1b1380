import type { Locator, Page } from "playwright-core";
import { expect, type TestContext } from "vitest";
import { signInAs } from "./browser.ts";
import { type Effort, type JobName, jobs } from "./jobs.ts";

const costs: Readonly<Record<string, Effort>> = {
  tap: { taps: 1, typed: 0 },
  click: { taps: 1, typed: 0 },
  check: { taps: 1, typed: 0 },
  uncheck: { taps: 1, typed: 0 },
  selectOption: { taps: 2, typed: 0 },
  setInputFiles: { taps: 2, typed: 0 },
  fill: { taps: 0, typed: 1 },
};

/**
 * A hand on a page: does what a page does, and counts what it was used for. What a test does besides, on the page
 * itself, does not count.
 */
export const countEffort = (page: Page) => {
  const done = { taps: 0, typed: 0 };
  const counting = <Target extends Page | Locator>(target: Target): Target =>
    new Proxy(target, {
      get: (real, name) => {
        const member: unknown = Reflect.get(real, name, real);
        if (typeof member !== "function") return member;
        return (...values: unknown[]) => {
          const cost = costs[String(name)];
          done.taps += cost?.taps ?? 0;
          done.typed += cost?.typed ?? 0;
          const result: unknown = member.apply(real, values);
          return typeof result === "object" && result !== null && "selectOption" in result
            ? counting(result as Locator)
            : result;
        };
      },
    });
  /** Signs in on a page that asks for it: its button, and one tap more, as with a passkey. The stand-in's name field is not counted. */
  const signIn = async (persona: string) => {
    done.taps += 2;
    await signInAs(page, persona);
  };
  return { hand: counting(page), done, signIn };
};

/** Holds a job to what it may ask, and has its line printed at the end of the run. */
export const expectEffort = ({ task }: Pick<TestContext, "task">, job: JobName, { taps, typed }: Effort) => {
  task.meta.efforts = { ...task.meta.efforts, [job]: { taps, typed } };
  const { most } = jobs[job];
  expect(taps, `taps: ${job}`).toBeLessThanOrEqual(most.taps);
  expect(typed, `typed fields: ${job}`).toBeLessThanOrEqual(most.typed);
};

declare module "vitest" {
  export interface TaskMeta {
    /** What the jobs that a test does asked of its hands. */
    efforts?: Partial<Record<JobName, Effort>>;
  }
}
