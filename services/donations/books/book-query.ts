import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import { type Page, queryPage } from "#shared/db/read.ts";
import { bookIndex } from "./keys.ts";

/** The query of one list in the index of books: a project's postings, its disbursements, its offline gifts. Latest first. */
export const bookQuery = (table: string, book: string) => ({
  TableName: table,
  IndexName: bookIndex.name,
  KeyConditionExpression: "#book = :book",
  ExpressionAttributeNames: { "#book": bookIndex.partitionKey },
  ExpressionAttributeValues: { ":book": book },
  ScanIndexForward: false,
});

/** A page of such a list: at most `limit` rows, from after the position at which the page before ended. */
export const bookPage = <T>(
  documents: DynamoDBDocumentClient,
  query: ReturnType<typeof bookQuery>,
  schema: z.ZodType<T>,
  limit: number,
  after?: Record<string, unknown>,
): Promise<Page<T>> => queryPage(documents, { ...query, Limit: limit, ExclusiveStartKey: after }, schema);
