import { oncePer } from "#shared/concurrency/once.ts";
import type { Statement } from "./statements.ts";

/** One call, as IAM sees it. `context` holds the condition keys with their values; what is absent is not in the call. */
export interface AccessRequest {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
  /** Who calls, where a resource's policy decides: `events.amazonaws.com`. */
  readonly service?: string;
}

export interface Decision {
  readonly allowed: boolean;
  /** The statements that matched. */
  readonly by: readonly Statement[];
}

const listOf = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const expressionOf = oncePer((pattern: string) => {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "su");
});

/** Whether a text matches a pattern with `*` and `?`, as IAM compares actions, resources and `StringLike`. */
export const matchesPattern = (pattern: string, text: string): boolean => expressionOf(pattern).test(text);

type Test = (expected: string, actual: string) => boolean;
const equal: Test = (expected, actual) => expected === actual;
const tests: Readonly<Record<string, Test>> = {
  StringEquals: equal,
  Bool: equal,
  StringLike: matchesPattern,
  ArnLike: matchesPattern,
  ArnEquals: matchesPattern,
};

/**
 * Whether one operator of a condition holds. A key that is not in the call fails every operator but `ForAllValues`.
 * Source: IAM user guide, condition operators and set operators.
 */
const operatorHolds = (operator: string, expected: readonly string[], actual: readonly string[]): boolean => {
  const [quantifier, name] = operator.includes(":") ? operator.split(":") : ["", operator];
  const test = tests[name ?? ""];
  if (!test) throw new Error(`the condition operator ${operator} is not known here`);
  const matches = (value: string) => expected.some((pattern) => test(pattern, value));
  return quantifier === "ForAllValues" ? actual.every(matches) : actual.some(matches);
};

const conditionHolds = ({ Condition = {} }: Statement, { context = {} }: AccessRequest): boolean =>
  Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) =>
      operatorHolds(operator, listOf(expected).map(String), context[key] ?? []),
    ),
  );

const principalMatches = ({ Principal }: Statement, { service }: AccessRequest): boolean => {
  if (Principal === undefined || Principal === "*") return true;
  return (
    listOf(Principal.AWS ?? []).includes("*") ||
    (service !== undefined && listOf(Principal.Service ?? []).includes(service))
  );
};

const known = new Set(["Effect", "Action", "Resource", "Condition", "Principal", "Sid"]);

/** Whether a statement covers a call. @throws Error for an element that it does not know, such as `NotAction` */
const covers = (statement: Statement, request: AccessRequest): boolean => {
  const unknown = Object.keys(statement).find((element) => !known.has(element));
  if (unknown) throw new Error(`the element ${unknown} of a statement is not known here`);
  return (
    listOf(statement.Action).some((action) =>
      matchesPattern(action.toLowerCase(), request.action.toLowerCase()),
    ) &&
    listOf(statement.Resource).some((resource) => matchesPattern(resource, request.resource)) &&
    principalMatches(statement, request) &&
    conditionHolds(statement, request)
  );
};

/**
 * Decides as IAM does within one account: a matching Deny refuses, a matching Allow lets in, all else is refused. Our
 * own, since the one library that evaluates policies is under the AGPL, and throws at what it does not know.
 */
export const decide = (statements: readonly Statement[], request: AccessRequest): Decision => {
  const matching = statements.filter((statement) => covers(statement, request));
  return {
    allowed: matching.length > 0 && matching.every(({ Effect }) => Effect === "Allow"),
    by: matching,
  };
};
