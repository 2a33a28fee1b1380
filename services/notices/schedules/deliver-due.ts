import { eachInParallel } from "#shared/concurrency/each-in-parallel.ts";
import { hasTime, readableOf } from "#shared/db/due.ts";
import type { ScheduledJob } from "#shared/lambda/service.ts";
import { deliver } from "../deliver.ts";
import type { NoticeDeps } from "../deps.ts";
import { outboxes } from "../keys.ts";
import { remindDue } from "../remind-due.ts";
import type { PendingRow } from "../rows.ts";
import { createSendGuard } from "../send-guard.ts";

/** People to whom a run sends at the same time. */
const width = 16;

/**
 * Makes notices of the reminders that are due, and sends what is due in one part of the outbox, to many people at once, each their own messages one after the other. A
 * failure is logged, and tried again after the claim ends; it keeps nobody else's message back.
 * @param sendMs how long a provider may take for a message
 */
export const deliverDue =
  (deps: NoticeDeps, sendMs?: number): ScheduledJob =>
  async ({ part, timeLeft }) => {
    const { store, clock, log } = deps;
    const now = clock();
    const sweep = { log, event: "notice-not-read", now };
    await remindDue(deps, part, timeLeft);
    const guarded = { ...deps, guard: createSendGuard(sendMs) };
    /** Those to whom something is being sent. What is due to one of them further down the list goes along. */
    const busy = new Set<string>();
    async function* people(): AsyncGenerator<[string, PendingRow[]]> {
      for await (const page of store.listDue(outboxes[part] ?? "", now.toISOString())) {
        const byPerson = Map.groupBy(await readableOf(page, sweep), ({ personId }) => personId);
        for (const [personId, due] of byPerson) {
          if (!hasTime(timeLeft)) return log.warn("sweep-not-finished", { sweep: "deliverDue", part });
          if (busy.has(personId)) continue;
          busy.add(personId);
          yield [personId, due];
        }
      }
    }
    await eachInParallel(people(), width, async ([personId, due]) => {
      try {
        await deliver(guarded, personId, due);
      } catch (error) {
        log.error("notices-not-sent", error, { personId, notices: due.length });
      } finally {
        busy.delete(personId);
      }
    });
  };
