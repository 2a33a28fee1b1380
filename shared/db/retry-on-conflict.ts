import { Problem } from "#shared/problem/problem.ts";
import { backOff } from "./back-off.ts";
import { ConditionFailed } from "./write.ts";

/** Attempts of one change against others that write the same rows: 1.4 seconds of waiting in all, on average. */
const attempts = 10;

/**
 * Reads, decides and writes, again from the start whenever somebody else wrote in between (ConditionFailed).
 * @param attempt gets the conflict of the attempt before, whose rows may spare it a read; undefined at first
 * @throws Problem `busy` when conflicts outlast the attempts; whatever else `attempt` throws
 */
export const retryOnConflict = async <T>(
  attempt: (conflict: ConditionFailed | undefined) => Promise<T>,
): Promise<T> => {
  let conflict: ConditionFailed | undefined;
  for (let count = 1; count <= attempts; count += 1) {
    try {
      return await attempt(conflict);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      conflict = error;
      if (count > 1) await backOff(Math.min(count - 1, 4));
    }
  }
  throw new Problem("busy", { retryAfterSeconds: 1 }, { cause: conflict });
};
