import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { tryWrite } from "#shared/db/write.ts";
import { type LimitName, limits, windowOf } from "#shared/limits/limits.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { limitReached } from "./reached.ts";

/** How long a row is kept after its window has ended, for clocks that differ. */
const keptSeconds = 3_600;

/**
 * Counts what is limited (shared/limits/), in rows of a service's own table, which expire by `expiresAt`. Counted is before
 * the thing is done: what fails afterwards has been counted, what was refused has not. A row has no history, so it has
 * no version; it is named by a keyed hash that is another one in each window, so that no address, phone or person can
 * be read from it or followed from day to day.
 */
export const createCounts = (
  {
    documents,
    blindIndex,
    clock,
    limits: { factor },
  }: Pick<Platform, "documents" | "blindIndex" | "clock" | "limits">,
  table: string,
) => {
  const keyOf = (name: LimitName, key: string) => {
    const hash = blindIndex(`limit ${name} ${windowOf(name, clock()).from}`, key);
    return { pk: `LIMIT#${name}#${hash}`, sk: "COUNT" };
  };
  const tryCount = async (name: LimitName, key: string, times = 1): Promise<boolean> => {
    const room = limits[name].most * factor - times;
    if (room < 0) return false;
    const { until } = windowOf(name, clock());
    return tryWrite(documents, [
      {
        Update: {
          TableName: table,
          Key: keyOf(name, key),
          UpdateExpression: "SET expiresAt = :expiresAt ADD used :times",
          ConditionExpression: "attribute_not_exists(used) OR used <= :room",
          ExpressionAttributeValues: {
            ":expiresAt": Math.ceil(until / 1_000) + keptSeconds,
            ":times": times,
            ":room": room,
          },
        },
      },
    ]);
  };
  /** @throws Problem `limit-reached` if the limit takes no more; nothing is counted */
  const requireRoom = async (name: LimitName, key: string): Promise<void> => {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: keyOf(name, key), ConsistentRead: true }),
    );
    if (Number(Item?.used ?? 0) >= limits[name].most * factor) throw limitReached(name, clock(), factor);
  };
  return {
    requireRoom,

    /** Counts one use, or several; false if the limit takes no more of them, however many calls come at once. */
    tryCount,

    /** Counts one use, or several. @throws Problem `limit-reached` with the limit, and from when on it takes more */
    count: async (name: LimitName, key: string, times = 1): Promise<void> => {
      if (!(await tryCount(name, key, times))) throw limitReached(name, clock(), factor);
    },
  };
};
export type Counts = ReturnType<typeof createCounts>;
