import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";

type Image = NonNullable<NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]>;

const imageOf = (row: object): Image => marshall(row, { removeUndefinedValues: true }) as Image;

const keysOf = (row: { readonly pk?: unknown; readonly sk?: unknown }): Image =>
  imageOf({ pk: row.pk, sk: row.sk });

/** A stream record of a change of a row, as DynamoDB's streams deliver it. */
export const recordOf = (change: { readonly old?: object; readonly new?: object }): DynamoDBRecord => ({
  eventID: "test",
  eventName: change.old ? (change.new ? "MODIFY" : "REMOVE") : "INSERT",
  dynamodb: {
    SequenceNumber: "1",
    Keys: keysOf(change.new ?? change.old ?? {}),
    ...(change.old ? { OldImage: imageOf(change.old) } : {}),
    ...(change.new ? { NewImage: imageOf(change.new) } : {}),
  },
});
