import type { components } from "./schema.ts";

export type Problem = components["schemas"]["Problem"];
type Known = Problem | { readonly code: "offline" | "internal" };

/** Why a call came to nothing: the API's problem, or `offline`. Its message says nothing; a page says it in words. */
export class ApiProblem extends Error {
  readonly code: Known["code"];
  readonly problem: Problem | undefined;

  constructor(known: Known, options?: ErrorOptions) {
    super(known.code, options);
    this.code = known.code;
    this.problem = "title" in known ? known : undefined;
  }

  /** What is wrong with each field, by the pointer of the field. */
  get fields(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.problem?.errors ?? []).map(({ pointer, message }) => [pointer, message]));
  }
}
