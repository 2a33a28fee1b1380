import { ConditionFailed } from "#shared/db/write.ts";
import { Problem } from "#shared/problem/problem.ts";

const attempts = 8;

/**
 * Reads and decides anew whenever somebody else wrote between reading and writing.
 * @throws Problem `busy` where that goes on
 */
export const whileOthersWrite = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let left = attempts; left > 0; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
  throw new Problem("busy", { retryAfterSeconds: 1 });
};
