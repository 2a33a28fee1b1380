import { tryWrite } from "#shared/db/write.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type LimitName, limits, windowOf } from "./limits.ts";
import { limitReached } from "./reached.ts";

/** How long a row is kept after its window has ended, for clocks that differ. */
const keptSeconds = 3_600;

/**
 * Counts what is limited (limits.ts), in rows of a service's own table, which expire by `expiresAt`. Counted is before
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
  const tryCount = (name: LimitName, key: string): Promise<boolean> => {
    const { from, until } = windowOf(name, clock());
    const hash = blindIndex(`limit ${name} ${from}`, key);
    return tryWrite(documents, [
      {
        Update: {
          TableName: table,
          Key: { pk: `LIMIT#${name}#${hash}`, sk: "COUNT" },
          UpdateExpression: "SET expiresAt = :expiresAt ADD used :one",
          ConditionExpression: "attribute_not_exists(used) OR used < :most",
          ExpressionAttributeValues: {
            ":expiresAt": Math.ceil(until / 1_000) + keptSeconds,
            ":one": 1,
            ":most": limits[name].most * factor,
          },
        },
      },
    ]);
  };
  return {
    /** Counts one use; false if the limit was reached before, however many calls come at once. */
    tryCount,

    /** Counts one use. @throws Problem `limit-reached` with the limit, and from when on it takes more */
    count: async (name: LimitName, key: string): Promise<void> => {
      if (!(await tryCount(name, key))) throw limitReached(name, clock(), factor);
    },
  };
};
export type Counts = ReturnType<typeof createCounts>;
