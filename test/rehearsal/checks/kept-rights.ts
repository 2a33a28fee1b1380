import { matchesPattern } from "../rights/decide.ts";
import type { Right } from "../rights/judge.ts";

/** A right that a rehearsal may leave unused, and why it is granted all the same. `*` stands for any text. */
interface Kept {
  readonly holder: string;
  readonly action: string;
  readonly resource: string;
  readonly because: string;
}

/**
 * The rights that no county's life uses. What reaches a key, a secret, a letter, a file or a sign-in is not here by a
 * general rule: each is used, or named.
 */
const kept: readonly Kept[] = [
  {
    holder: "*",
    action: "dynamodb:*",
    resource: "own table",
    because:
      "a service's functions share the rights to their table, so that a use case may move between them",
  },
  {
    holder: "*",
    action: "dynamodb:ConditionCheckItem",
    resource: "*",
    because: "cards are granted as one right: read one, read many, check one in a transaction",
  },
  {
    holder: "*",
    action: "dynamodb:BatchGetItem",
    resource: "*",
    because: "cards are granted as one right: read one, read many, check one in a transaction",
  },
  {
    holder: "*",
    action: "dynamodb:GetItem",
    resource: "*",
    because: "cards are granted to all functions of a service that reads them",
  },
  {
    holder: "*",
    action: "dynamodb:Query",
    resource: "*",
    because: "read models are granted to all functions of a service that reads them",
  },
  {
    holder: "*",
    action: "sqs:SendMessage",
    resource: "*-dead",
    because: "dead letters of streams, schedules and uploads are sent after minutes of failures",
  },
  {
    holder: "*-needs-beginImport",
    action: "s3:DeleteObject",
    resource: "*",
    because: "a file that came too late for its import is removed",
  },
];

const tableOf = (holder: string): string => holder.split("-").slice(0, 3).join("-");

const covers = ({ holder, action, resource }: Kept, right: Right): boolean =>
  matchesPattern(holder, right.holder) &&
  matchesPattern(action, right.action) &&
  (resource === "own table"
    ? matchesPattern(`*:table/${tableOf(right.holder)}*`, right.resource)
    : matchesPattern(resource, right.resource));

/** The unused rights that no entry keeps, and the entries that keep none. */
export const rightsFaults = (unused: readonly Right[]) => ({
  notKept: unused.filter((right) => !kept.some((one) => covers(one, right))),
  stale: kept.filter((one) => !unused.some((right) => covers(one, right))),
});
