import { ConditionFailed } from "#shared/db/write.ts";

const attempts = 5;

/** Reads and decides anew whenever somebody else wrote in between. @throws ConditionFailed where that goes on. */
export const untilWritten = async (attempt: () => Promise<void>): Promise<void> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ConditionFailed) || left === 1) throw error;
    }
  }
};
