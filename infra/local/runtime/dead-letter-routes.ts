import * as z from "zod";
import { invalid } from "#shared/problem/problem.ts";
import type { EventJournal } from "./events/event-journal.ts";
import type { Queue } from "./events/queue.ts";
import { answerJson, jsonOf } from "./gateway/answer.ts";
import type { LocalRoutes } from "./gateway/gateway.ts";

const redriveSchema = z.strictObject({ queue: z.string().max(100) });

interface DeadLetterOptions {
  readonly journal: Pick<EventJournal, "dead">;
  readonly queues: readonly Queue[];
}

/**
 * What `npm run redrive` calls: the messages that were given up, each with its queue, reason and instant and without
 * its body, and the way back of those of one queue.
 */
export const deadLetterRoutes = ({ journal, queues }: DeadLetterOptions): LocalRoutes => ({
  "GET /local/dead-letters": (_request, response) => {
    const items = journal.dead().map(({ queue, id, reason, at }) => ({ queue, id, reason, at }));
    answerJson(response, 200, { items });
  },
  "POST /local/dead-letters/redrive": (_request, response, { body }) => {
    const { data } = redriveSchema.safeParse(jsonOf(body));
    const queue = queues.find(({ name }) => name === data?.queue);
    if (!queue) throw invalid("/queue", "unknown-queue");
    answerJson(response, 200, { redriven: queue.redrive() });
  },
});
