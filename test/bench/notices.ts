import * as z from "zod";
import type { Figures } from "./figures.ts";
import { figuresOfTest } from "./vitest-figures.ts";

const figuresSchema = z.object({ perSecond: z.number(), heapMb: z.number() });

/**
 * Sending notices that are due at once, twenty to a person, into a mailbox that takes them: how many a second with
 * DynamoDB Local in memory, and the most memory that was in use meanwhile, test runner included, for ten thousand and
 * for ten times as many.
 */
export const measureNotices = async (): Promise<Figures> => {
  const figures: Record<string, number> = {};
  for (const due of [10_000, 100_000]) {
    const { perSecond, heapMb } = figuresSchema.parse(
      figuresOfTest("test/use-cases/notices/many-notices.test.ts", { DUE: String(due) }, "many due notices"),
    );
    figures[`notices.${due}.perSecond`] = perSecond;
    figures[`notices.${due}.heapMb`] = heapMb;
  }
  return figures;
};
