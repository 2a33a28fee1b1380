import type { AccessRequest } from "../rights/decide.ts";
import type { Resolved } from "../templates/resolve.ts";
import type { AwsCall, AwsService } from "./call.ts";

type Key = Readonly<Record<string, { readonly S?: string }>>;
interface Operation {
  readonly TableName: string;
  readonly Key?: Key;
  readonly Item?: Key;
}

/** What each part of a transaction needs. */
const parts: Readonly<Record<string, string>> = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
  Get: "GetItem",
};

/** Reads and writes that name a key or an item. */
const single = new Set(["GetItem", "PutItem", "UpdateItem", "DeleteItem"]);

/** The partition that a query reads: the value that its condition compares with the partition key. */
const queriedPartition = (
  {
    KeyConditionExpression = "",
    ExpressionAttributeNames = {},
    ExpressionAttributeValues = {},
  }: AwsCall["input"],
  partitionKey: string,
): string => {
  for (const [, name = "", value = ""] of KeyConditionExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g))
    if ((ExpressionAttributeNames[name] ?? name) === partitionKey)
      return ExpressionAttributeValues[value]?.S ?? "";
  throw new Error(`no ${partitionKey} in the condition ${KeyConditionExpression}`);
};

/**
 * DynamoDB: each call is judged by table, index and leading keys, each part of a transaction on its own, and then
 * carried out by DynamoDB Local. Source of the actions: service authorization reference of DynamoDB.
 */
export const dynamoDb = (tables: readonly Resolved[], local: string): AwsService => {
  const tableOf = (name: string): Resolved => {
    const table = tables.find((one) => one.name === name.split("/").at(-1));
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  };
  const partitionKey = (keySchema: readonly { AttributeName: string; KeyType: string }[]): string =>
    keySchema.find(({ KeyType }) => KeyType === "HASH")?.AttributeName ?? "";

  const request = (
    operation: string,
    table: Resolved,
    leading: readonly string[],
    index?: string,
  ): AccessRequest => ({
    action: `dynamodb:${operation}`,
    resource: index === undefined ? table.arn : `${table.arn}/index/${index}`,
    context: { "dynamodb:LeadingKeys": leading },
  });
  const onItem = (operation: string, { TableName, Key, Item }: Operation): AccessRequest => {
    const table = tableOf(TableName);
    return request(operation, table, [(Key ?? Item)?.[partitionKey(table.properties.KeySchema)]?.S ?? ""]);
  };
  const onQuery = (input: AwsCall["input"]): AccessRequest => {
    const table = tableOf(input.TableName);
    const indexes: { IndexName: string; KeySchema: [] }[] = table.properties.GlobalSecondaryIndexes ?? [];
    const index = indexes.find(({ IndexName }) => IndexName === input.IndexName);
    const leading = queriedPartition(input, partitionKey((index ?? table.properties).KeySchema));
    const query = request("Query", table, [leading], input.IndexName);
    const select = input.Select ?? (index ? "ALL_PROJECTED_ATTRIBUTES" : "ALL_ATTRIBUTES");
    return { ...query, context: { ...query.context, "dynamodb:Select": [select] } };
  };
  type Writes = { PutRequest?: { Item: Key }; DeleteRequest?: { Key: Key } }[];
  const onBatchWrite = ([TableName, writes]: [string, Writes]): AccessRequest => {
    const table = tableOf(TableName);
    const name = partitionKey(table.properties.KeySchema);
    const leading = writes.map(
      ({ PutRequest, DeleteRequest }) => (PutRequest?.Item ?? DeleteRequest?.Key)?.[name]?.S ?? "",
    );
    return request("BatchWriteItem", table, leading);
  };
  const onBatchGet = ([TableName, { Keys }]: [string, { Keys: Key[] }]): AccessRequest => {
    const table = tableOf(TableName);
    const name = partitionKey(table.properties.KeySchema);
    return request(
      "BatchGetItem",
      table,
      Keys.map((key) => key[name]?.S ?? ""),
    );
  };

  const needs = ({ operation, input }: AwsCall): AccessRequest[] => {
    if (single.has(operation)) return [onItem(operation, input)];
    if (operation === "Query") return [onQuery(input)];
    if (operation === "BatchGetItem")
      return Object.entries<{ Keys: Key[] }>(input.RequestItems).map(onBatchGet);
    if (operation === "BatchWriteItem") return Object.entries<Writes>(input.RequestItems).map(onBatchWrite);
    if (operation.startsWith("Transact"))
      return input.TransactItems.flatMap((item: Record<string, Operation>) =>
        Object.entries(item).map(([kind, part]) => onItem(parts[kind] ?? kind, part)),
      );
    return [request(operation, tableOf(input.TableName), [])];
  };

  return {
    needs,
    answer: async ({ headers, body, holder }) => {
      const answer = await fetch(local, {
        method: "POST",
        headers: {
          "content-type": String(headers["content-type"]),
          "x-amz-target": String(headers["x-amz-target"]),
          authorization: String(headers.authorization).replace(holder, "local"),
          "x-amz-date": String(headers["x-amz-date"]),
        },
        body: new Uint8Array(body),
      });
      const crc = answer.headers.get("x-amz-crc32");
      return {
        status: answer.status,
        headers: {
          "content-type": answer.headers.get("content-type") ?? "",
          ...(crc ? { "x-amz-crc32": crc } : {}),
        },
        body: Buffer.from(await answer.arrayBuffer()),
      };
    },
  };
};
