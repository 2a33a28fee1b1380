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

  /** The body of the refused call, as JSON. */
  readonly #sent: string | undefined;

  constructor(problem: Problem | LocalProblem, options: ErrorOptions & { sent?: string | undefined } = {}) {
    super(problem.code, options);
    this.code = problem.code;
    this.#sent = options.sent;
    this.problem = "title" in problem ? problem : undefined;
  }

  /** The message of each wrong field, by JSON pointer. */
  get fields(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.problem?.errors ?? []).map(({ pointer, message }) => [pointer, message]));
  }

  /** The text that was sent at a JSON pointer; undefined where none was. */
  sentAt(pointer: string): string | undefined {
    const names = pointer.split("/").slice(1);
    const at = names.reduce<unknown>(
      (level, name) => Object.entries(level ?? {}).find(([key]) => key === name)?.[1],
      JSON.parse(this.#sent || "null"),
    );
    return typeof at === "string" ? at : undefined;
  }
}
