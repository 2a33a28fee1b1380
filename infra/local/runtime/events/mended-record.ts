import type { DynamoDBRecord } from "aws-lambda";

/** An attribute value whose empty maps are written as AWS writes them. */
const mended = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  const entries = Object.entries(value);
  return entries.length === 0
    ? { M: {} }
    : Object.fromEntries(
        entries.map(([name, inner]) => [name, name === "M" ? mendedMap(inner) : mended(inner)]),
      );
};

const mendedMap = (map: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map ?? {}).map(([name, value]) => [name, mended(value)]));

/** A stream record as Lambda would get it: DynamoDB Local writes an empty map as `{}`, AWS as `{ M: {} }`. */
export const mendedRecord = (record: unknown): DynamoDBRecord => {
  const local = record as DynamoDBRecord;
  const { NewImage, OldImage, ...rest } = local.dynamodb ?? {};
  return {
    ...local,
    dynamodb: {
      ...rest,
      ...(NewImage ? { NewImage: mendedMap(NewImage) as typeof NewImage } : {}),
      ...(OldImage ? { OldImage: mendedMap(OldImage) as typeof OldImage } : {}),
    },
  };
};
