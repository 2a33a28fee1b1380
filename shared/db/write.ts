import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from "@aws-sdk/client-dynamodb";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Problem } from "#shared/problem/problem.ts";
import { backOff } from "./back-off.ts";

/** One action of a write: exactly one of Put, Update, Delete, ConditionCheck. */
export type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** A condition did not hold. `at` is the index of the action in the write, `item` the stored row, if there is one. */
export class ConditionFailed extends Error {
  readonly failures: readonly { readonly at: number; readonly item: Record<string, unknown> | undefined }[];

  constructor(failures: ConditionFailed["failures"], options?: ErrorOptions) {
    super(`condition failed at ${failures.map((failure) => failure.at).join(", ")}`, options);
    this.failures = failures;
  }

  /** The stored row for which action `at` failed; undefined if that action did not fail, or there is no row. */
  itemAt(at: number): Record<string, unknown> | undefined {
    return this.failures.find((failure) => failure.at === at)?.item;
  }

  failedAt(at: number): boolean {
    return this.failures.some((failure) => failure.at === at);
  }
}

const retryable = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

const isRetryable = (error: unknown): boolean =>
  error instanceof TransactionConflictException ||
  error instanceof TransactionInProgressException ||
  error instanceof ThrottlingException ||
  error instanceof ProvisionedThroughputExceededException ||
  error instanceof RequestLimitExceeded ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some((reason) => retryable.has(reason.Code ?? "")));

const conditionFailures = (error: unknown): ConditionFailed | undefined => {
  if (error instanceof ConditionalCheckFailedException) {
    return new ConditionFailed([{ at: 0, item: error.Item && unmarshall(error.Item) }], { cause: error });
  }
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const failures = (error.CancellationReasons ?? []).flatMap((reason, at) =>
    reason.Code === "ConditionalCheckFailed" ? [{ at, item: reason.Item && unmarshall(reason.Item) }] : [],
  );
  return failures.length > 0 ? new ConditionFailed(failures, { cause: error }) : undefined;
};

const send = async (documents: DynamoDBDocumentClient, writes: readonly Write[]): Promise<void> => {
  const [only] = writes;
  const returned = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
  if (writes.length === 1 && only?.Put) await documents.send(new PutCommand({ ...only.Put, ...returned }));
  else if (writes.length === 1 && only?.Update)
    await documents.send(new UpdateCommand({ ...only.Update, ...returned }));
  else if (writes.length === 1 && only?.Delete)
    await documents.send(new DeleteCommand({ ...only.Delete, ...returned }));
  else {
    const TransactItems = writes.map((write): Write => {
      if (write.Put) return { Put: { ...write.Put, ...returned } };
      if (write.Update) return { Update: { ...write.Update, ...returned } };
      if (write.Delete) return { Delete: { ...write.Delete, ...returned } };
      return { ConditionCheck: write.ConditionCheck && { ...write.ConditionCheck, ...returned } };
    });
    await documents.send(new TransactWriteCommand({ TransactItems }));
  }
};

/** Attempts of one write under conflicts and throttling: about a second in total, then the caller gets `busy`. */
const attempts = 6;

/**
 * Writes all actions or none: a single one as a plain conditional write (half the price), several as one transaction.
 * Conflicts and throttling are retried with full jitter.
 * @throws ConditionFailed with the stored rows; Problem `busy` if conflicts outlast the retries
 */
export const write = async (documents: DynamoDBDocumentClient, writes: readonly Write[]): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(documents, writes);
    } catch (error) {
      const refused = conditionFailures(error);
      if (refused) throw refused;
      if (!isRetryable(error)) throw error;
      if (attempt === attempts) throw new Problem("busy", { retryAfterSeconds: 1 }, { cause: error });
      await backOff(attempt);
    }
  }
};

/** As {@link write}, but returns false if a condition did not hold: for callers to whom that is no failure. */
export const tryWrite = async (
  documents: DynamoDBDocumentClient,
  writes: readonly Write[],
): Promise<boolean> => {
  try {
    await write(documents, writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};
