import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { queryAll } from "#shared/db/read.ts";
import type { Candidate } from "../fit/candidate.ts";
import { postingPartition, postingSchema } from "./posting.ts";

/** Everybody posted in a township under a skill (`*`: everybody of the township). */
export type ListPostings = (township: string, skill: string) => Promise<Candidate[]>;

/**
 * Reads the read model `matching.postings`.
 * @param table physical name of matching's table
 */
export const createListPostings =
  (documents: DynamoDBDocumentClient, table: string): ListPostings =>
  (township, skill) =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": postingPartition(township, skill) },
      },
      postingSchema(),
    );
