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
  return { sqs, client: new sqs.SQSClient({ maxAttempts: 2 }) };
});

/** The address of a queue, `arn:aws:sqs:<region>:<account>:<name>`; China's regions have a domain of their own. */
const queueUrlOf = (arn: string): string => {
  const [, partition, , region, account, name] = arn.split(":");
  return `https://sqs.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}/${account}/${name}`;
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
