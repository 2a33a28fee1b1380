import { randomUUID } from "node:crypto";
import type { Rehearsal } from "../start.ts";

/**
 * Puts a message that nobody can read into every consumer's queue. Each has to be received as often as the queue says,
 * under the pauses that the worker sets, and to end with the dead letters.
 * @throws Error with the queues where it did not
 */
export const failEverywhere = async ({
  resources,
  queues,
  settle,
  functions,
}: Rehearsal): Promise<number> => {
  const consumers = resources.filter(
    ({ type, properties }) => type === "AWS::SQS::Queue" && properties.RedrivePolicy !== undefined,
  );
  const before = functions.lines().length;
  for (const { arn } of consumers) queues.send(arn, JSON.stringify({ detail: { unreadable: randomUUID() } }));
  await settle();
  const failed = functions
    .lines()
    .slice(before)
    .filter(({ line }) => line.message === "message-failed");
  for (const { name, properties, arn } of consumers) {
    const dead = queues.count(properties.RedrivePolicy.deadLetterTargetArn);
    const receipts = failed.filter(({ line }) => line.queue === arn).length;
    if (dead !== 1 || receipts !== properties.RedrivePolicy.maxReceiveCount)
      throw new Error(`${name}: ${receipts} receipts, ${dead} dead letters`);
  }
  return consumers.length;
};
