import {
  ProvisionedThroughputExceededException,
  ThrottlingException,
  TransactionCanceledException,
  TransactionInProgressException,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

const more = { message: "made up by a test", $metadata: { httpStatusCode: 400 } };

/** What DynamoDB answers under load, which DynamoDB Local never does. */
const refusals = [
  () => new ThrottlingException(more),
  () => new ProvisionedThroughputExceededException(more),
  () => new TransactionInProgressException(more),
  () => new TransactionCanceledException({ ...more, CancellationReasons: [{ Code: "TransactionConflict" }] }),
];

/** The request was served, and its answer is lost. */
const lostAnswer = (): Error => Object.assign(new Error("made up by a test"), { name: "TimeoutError" });

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * Lets a part of a client's requests fail after all retries of the SDK, which would only take time here: refused in one of
 * DynamoDB's ways, or served with the answer lost. @param share 0 to 1
 * @returns `stop`, and how many failed so far
 */
export const throttle = (documents: DynamoDBDocumentClient, share: number, seed: number) => {
  const random = randomOf(seed);
  const name = "throttle";
  let failed = 0;
  documents.middlewareStack.add(
    (next) => async (args) => {
      if (random() >= share) return next(args);
      failed += 1;
      const refusal = refusals[Math.floor(random() * (refusals.length + 1))];
      if (refusal) throw refusal();
      await next(args);
      throw lostAnswer();
    },
    { step: "build", name },
  );
  return { stop: () => void documents.middlewareStack.remove(name), failed: () => failed };
};
