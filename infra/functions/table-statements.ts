import type { Stack } from "aws-cdk-lib";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { TableRights } from "#infra/functions/deployed-functions.ts";
import { tableName } from "#shared/db/table.ts";
import { cards, type ServiceManifest } from "#shared/manifest/manifest.ts";

const reading = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem"];
const writing = { puts: "dynamodb:PutItem", updates: "dynamodb:UpdateItem" } as const;

export const tableArn = (stack: Stack, stage: string, table: string): string =>
  stack.formatArn({ service: "dynamodb", resource: "table", resourceName: tableName(stage, table) });

const leadingKeys = (quantifier: "ForAllValues" | "ForAnyValue", prefixes: readonly string[]) => ({
  [`${quantifier}:StringLike`]: { "dynamodb:LeadingKeys": prefixes.map((prefix) => `${prefix}*`) },
});

/** The read models of others that a service reads: only keys of their prefix. */
export const cardStatements = (stack: Stack, stage: string, { name, reads }: ServiceManifest) =>
  reads
    .map((card): { table: string; keyPrefix: string; query?: true } => cards[card])
    .filter(({ table }) => table !== name)
    .map(
      ({ table, keyPrefix, query }) =>
        new PolicyStatement({
          actions: query ? ["dynamodb:Query"] : reading,
          resources: [tableArn(stack, stage, table)],
          conditions: leadingKeys("ForAllValues", [keyPrefix]),
        }),
    );

/** What one function may do to its own table and its indexes; prefixes of other functions are denied outright. */
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
      new PolicyStatement({ actions: reading, resources: [table] }),
      new PolicyStatement({ actions: ["dynamodb:Query"], resources: withIndexes }),
    );
  }
  const wide = (["puts", "updates"] as const)
    .filter((kind) => rights[kind] === "all")
    .map((kind) => writing[kind]);
  // BatchWriteItem is an action of its own, and puts as well as deletes.
  const all = rights.deletes ? [...wide, "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"] : wide;
  if (all.length > 0) statements.push(new PolicyStatement({ actions: all, resources: [table] }));
  for (const kind of ["puts", "updates"] as const) {
    const prefixes = rights[kind];
    if (prefixes === "all" || prefixes.length === 0) continue;
    const conditions = leadingKeys("ForAllValues", prefixes);
    statements.push(new PolicyStatement({ actions: [writing[kind]], resources: [table], conditions }));
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
