import type { components } from "./schema.ts";

export type Problem = components["schemas"]["Problem"];

/** A problem that the API did not answer: no network, or an answer that is no problem document. */
interface LocalProblem {
  readonly code: "offline" | "internal";
}

/** Why a call failed. Its texts are for the reader: see components/problem-note.vue. */
export class ApiProblem extends Error {
  readonly code: (Problem | LocalProblem)["code"];
  /** The API's answer; undefined if it gave none. */
  readonly problem: Problem | undefined;

  constructor(problem: Problem | LocalProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.code = problem.code;
    this.problem = "title" in problem ? problem : undefined;
  }

  /** The message of each wrong field, by JSON pointer. */
  get fields(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.problem?.errors ?? []).map(({ pointer, message }) => [pointer, message]));
  }
}
