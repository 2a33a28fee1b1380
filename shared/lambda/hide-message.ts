import type { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import { once } from "#shared/concurrency/once.ts";

/** Hides a received message from its queue for so many seconds from now. */
export type HideMessage = (
  message: Pick<SQSRecord, "eventSourceARN" | "receiptHandle">,
  seconds: number,
) => Promise<void>;

/** Loaded when the first message fails: most instances never need it. */
const load = once(async () => {
  const sqs = await import("@aws-sdk/client-sqs");
  return { sqs, client: new sqs.SQSClient({ maxAttempts: 2, useQueueUrlAsEndpoint: false }) };
});

/** A queue's address by its ARN, `arn:aws:sqs:<region>:<account>:<name>`. The SDK takes the host from the region instead. */
const queueUrlOf = (arn: string): string => {
  const [, , , region, account, name] = arn.split(":");
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
};

/** Hides messages of SQS. `client` is SQS's own unless one is given. */
export const createHideMessage =
  (client?: Pick<SQSClient, "send">): HideMessage =>
  async ({ eventSourceARN, receiptHandle }, seconds) => {
    const { sqs, client: own } = await load();
    await (client ?? own).send(
      new sqs.ChangeMessageVisibilityCommand({
        QueueUrl: queueUrlOf(eventSourceARN),
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  };
