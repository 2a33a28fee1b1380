import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  GetItemCommandInput,
  GetItemCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  TransactGetItemsCommandInput,
  TransactGetItemsCommandOutput,
} from "@aws-sdk/client-dynamodb";
import { itemSize } from "./item-size.ts";

/** Units for 4 KB read. */
const strong = (consistent: boolean | undefined): number => (consistent ? 1 : 0.5);
const transactional = 2;

/** Every started 4 KB counts, and what is not there counts as one. */
const units = (bytes: number, perBlock: number): number => Math.max(1, Math.ceil(bytes / 4096)) * perBlock;

/** A part of an item is billed as the whole, whose size the answer does not tell. */
const refuseParts = (input: {
  ProjectionExpression?: string | undefined;
  FilterExpression?: string | undefined;
  Select?: string | undefined;
}) => {
  if (input.ProjectionExpression ?? input.FilterExpression ?? input.Select) {
    throw new Error("the meter sizes whole items only: no projection, filter or selection");
  }
};

/**
 * Read units of each reading call, from what was asked and what came back. Items of Get, BatchGet and TransactGet are
 * rounded up one by one, those of a Query together.
 * Source: AWS, "DynamoDB read and write operations" (developer guide, read-write-operations).
 */
export const readUnits = {
  GetItemCommand: (input: GetItemCommandInput, output: GetItemCommandOutput): number => {
    refuseParts(input);
    return units(itemSize(output.Item), strong(input.ConsistentRead));
  },
  QueryCommand: (input: QueryCommandInput, output: QueryCommandOutput): number => {
    refuseParts(input);
    const bytes = (output.Items ?? []).reduce((total, item) => total + itemSize(item), 0);
    return units(bytes, strong(input.ConsistentRead));
  },
  BatchGetItemCommand: (input: BatchGetItemCommandInput, output: BatchGetItemCommandOutput): number =>
    Object.entries(input.RequestItems ?? {}).reduce((total, [table, request]) => {
      refuseParts(request);
      const items = output.Responses?.[table] ?? [];
      const unread = output.UnprocessedKeys?.[table]?.Keys?.length ?? 0;
      const absent = (request.Keys?.length ?? 0) - unread - items.length;
      const perBlock = strong(request.ConsistentRead);
      return items.reduce(
        (sum, item) => sum + units(itemSize(item), perBlock),
        total + units(0, perBlock) * absent,
      );
    }, 0),
  TransactGetItemsCommand: (_: TransactGetItemsCommandInput, output: TransactGetItemsCommandOutput): number =>
    (output.Responses ?? []).reduce((total, { Item }) => total + units(itemSize(Item), transactional), 0),
};
