import type { Stack } from "aws-cdk-lib";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { TableRights } from "#infra/functions/deployed-functions.ts";
import { tableName } from "#shared/db/table.ts";
import { type Card, cards, type ServiceManifest } from "#shared/manifest/manifest.ts";

const readActions = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem"];
const writeActions = { puts: "dynamodb:PutItem", updates: "dynamodb:UpdateItem" } as const;

export const tableArn = (stack: Stack, stage: string, table: string): string =>
  stack.formatArn({ service: "dynamodb", resource: "table", resourceName: tableName(stage, table) });

const leadingKeys = (quantifier: "ForAllValues" | "ForAnyValue", prefixes: readonly string[]) => ({
  [`${quantifier}:StringLike`]: { "dynamodb:LeadingKeys": prefixes.map((prefix) => `${prefix}*`) },
});

/** The right to read the read models of other services: only keys with the prefix of each. */
export const cardStatements = (stack: Stack, stage: string, { name, reads }: ServiceManifest) =>
  reads
    .map((card): Card => cards[card])
    .filter(({ table }) => table !== name)
    .map(
      ({ table, keyPrefix, query, countedIn }) =>
        new PolicyStatement({
          actions: query ? ["dynamodb:Query"] : readActions,
          resources: [`${tableArn(stack, stage, table)}${countedIn ? `/index/${countedIn}` : ""}`],
          conditions: {
            ...leadingKeys("ForAllValues", [keyPrefix]),
            ...(countedIn ? { StringEquals: { "dynamodb:Select": "COUNT" } } : {}),
          },
        }),
    );

/** What one function may do to its service's table and indexes. Prefixes of other functions are explicitly denied. */
export const ownTableStatements = (
  stack: Stack,
  stage: string,
  manifest: ServiceManifest,
  rights: TableRights,
) => {
  const { name, indexes = [] } = manifest.table;
  const table = tableArn(stack, stage, name);
  const statements: PolicyStatement[] = [];
  if (rights.reads) {
    const withIndexes = [table, ...indexes.map((index) => `${table}/index/${index.name}`)];
    statements.push(
      new PolicyStatement({ actions: readActions, resources: [table] }),
      new PolicyStatement({ actions: ["dynamodb:Query"], resources: withIndexes }),
    );
  }
  if (rights.scans) statements.push(new PolicyStatement({ actions: ["dynamodb:Scan"], resources: [table] }));
  const unlimited = (["puts", "updates"] as const)
    .filter((kind) => rights[kind] === "all")
    .map((kind) => writeActions[kind]);
  // BatchWriteItem both puts and deletes, so only a function with both rights gets it.
  const all = rights.deletes ? [...unlimited, "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"] : unlimited;
  if (all.length > 0) statements.push(new PolicyStatement({ actions: all, resources: [table] }));
  for (const kind of ["puts", "updates"] as const) {
    const prefixes = rights[kind];
    if (prefixes === "all" || prefixes.length === 0) continue;
    const conditions = leadingKeys("ForAllValues", prefixes);
    statements.push(new PolicyStatement({ actions: [writeActions[kind]], resources: [table], conditions }));
  }
  if (rights.never.length > 0 && all.length > 0) {
    statements.push(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: [
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
        ],
        resources: [table],
        conditions: leadingKeys("ForAnyValue", rights.never),
      }),
    );
  }
  return statements;
};
