import { sweepDue } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import { unnumberedLists } from "../../giving/rules/unnumbered.ts";
import type { NumberingDeps } from "../deps.ts";
import { giveNumber } from "../give-number.ts";

/** Numbers the gifts that the stream has not: one after the other, since most are in one series. */
export const numberDue =
  (deps: NumberingDeps): ScheduledJob =>
  async ({ timeLeft }) => {
    const now = deps.clock();
    const sweep = { log: deps.log, event: "number-failed", now, timeLeft, width: 1, of: () => "series" };
    for (const list of unnumberedLists)
      await sweepDue(
        deps.acknowledgments.listDue(list, now.toISOString()),
        (gift) => giveNumber(deps, gift, gift.change.correlationId),
        sweep,
      );
  };
