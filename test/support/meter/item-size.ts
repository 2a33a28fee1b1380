import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** An item as DynamoDB's own types have it. */
export type Item = Record<string, AttributeValue>;

const bytesOf = (text: string): number => Buffer.byteLength(text);
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/**
 * One byte for two significant digits, paired off from the decimal point, one for the exponent, one for a minus sign.
 * AWS publishes this as approximate; the pairing and the sign are DynamoDB Local's.
 */
const numberSize = (text: string): number => {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const oddPoint = (whole.length + Number(exponent)) % 2 !== 0;
  const digits = `${oddPoint ? "0" : ""}${whole}${fraction}`;
  const pairs = digits.padEnd(digits.length + (digits.length % 2), "0").replace(/^(?:00)+|(?:00)+$/g, "");
  return pairs.length / 2 + 1 + sign.length;
};

/** A list or map has 3 bytes of its own and 1 for each element. */
const nested = (sizes: readonly number[]): number => 3 + sizes.length + sum(sizes);

const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytesOf(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return value.B.length;
  if (value.M !== undefined)
    return nested(Object.entries(value.M).map(([name, each]) => bytesOf(name) + valueSize(each)));
  if (value.L !== undefined) return nested(value.L.map(valueSize));
  if (value.SS !== undefined) return sum(value.SS.map(bytesOf));
  if (value.NS !== undefined) return sum(value.NS.map(numberSize));
  if (value.BS !== undefined) return sum(value.BS.map((bytes) => bytes.length));
  return 1;
};

/**
 * The bytes of an item by which DynamoDB bills, 0 for an absent one.
 * Source: AWS, "DynamoDB item sizes and formats" (developer guide, CapacityUnitCalculations).
 */
export const itemSize = (item: Item | undefined): number =>
  item ? sum(Object.entries(item).map(([name, value]) => bytesOf(name) + valueSize(value))) : 0;
