import { isDeepStrictEqual } from "node:util";
import type {
  BatchWriteItemCommandInput,
  DeleteItemCommandInput,
  PutItemCommandInput,
  TransactWriteItemsCommandInput,
  UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import type { IndexDefinition } from "#shared/db/table.ts";
import { type Item, itemSize } from "./item-size.ts";

/** One item that a call writes, or checks. */
export interface Touched {
  readonly table: string;
  readonly key: Item;
  /** What a Put asks to stand there; it is billed also when it is refused. */
  readonly requested?: Item | undefined;
  readonly transactional: boolean;
}

const of = (
  {
    TableName = "",
    Key = {},
    Item,
  }: { TableName?: string | undefined; Key?: Item | undefined; Item?: Item | undefined },
  transactional = false,
): Touched => {
  const { pk, sk } = Item ?? Key;
  return { table: TableName, key: { ...(pk && { pk }), ...(sk && { sk }) }, requested: Item, transactional };
};

/** The items that each writing call touches. */
export const touched = {
  PutItemCommand: (input: PutItemCommandInput): Touched[] => [of(input)],
  UpdateItemCommand: (input: UpdateItemCommandInput): Touched[] => [of(input)],
  DeleteItemCommand: (input: DeleteItemCommandInput): Touched[] => [of(input)],
  BatchWriteItemCommand: (input: BatchWriteItemCommandInput): Touched[] =>
    Object.entries(input.RequestItems ?? {}).flatMap(([TableName, requests]) =>
      requests.map(({ PutRequest, DeleteRequest }) => of({ TableName, ...PutRequest, ...DeleteRequest })),
    ),
  TransactWriteItemsCommand: (input: TransactWriteItemsCommandInput): Touched[] =>
    (input.TransactItems ?? []).flatMap(({ Put, Update, Delete, ConditionCheck }) =>
      [Put, Update, Delete, ConditionCheck].flatMap((action) => (action ? [of(action, true)] : [])),
    ),
};

/** Every started KB counts, and nothing counts as one. */
const blocks = (...bytes: number[]): number => Math.max(1, Math.ceil(Math.max(...bytes) / 1024));

/** An index that projects all attributes: one write where its copy appears, changes or goes, two where it moves. */
const indexUnits = (
  before: Item | undefined,
  after: Item | undefined,
  { partitionKey, sortKey }: IndexDefinition,
): number => {
  const place = (item: Item | undefined) =>
    item?.[partitionKey] && item[sortKey] && { partition: item[partitionKey], sort: item[sortKey] };
  const [from, to] = [place(before), place(after)];
  if (isDeepStrictEqual(from, to)) {
    return !from || isDeepStrictEqual(before, after) ? 0 : blocks(itemSize(before), itemSize(after));
  }
  return (from ? blocks(itemSize(before)) : 0) + (to ? blocks(itemSize(after)) : 0);
};

/**
 * Write units of one touched item, from what stood there before and after: the larger of the two (and of what a
 * refused Put asked for), twice in a transaction, whether it wrote, was refused or only checked. Copies in indexes
 * are written after the commit, and so never twice.
 * Source: AWS, "DynamoDB read and write operations" and "Using Global Secondary Indexes" (developer guide).
 */
export const writeUnits = (
  { requested, transactional }: Touched,
  before: Item | undefined,
  after: Item | undefined,
  indexes: readonly IndexDefinition[],
): number =>
  blocks(itemSize(before), itemSize(after), itemSize(requested)) * (transactional ? 2 : 1) +
  indexes.reduce((total, index) => total + indexUnits(before, after, index), 0);
