import { type AwsCall, type AwsService, json, jsonFault } from "./call.ts";
import type { Queues } from "./queues.ts";

/** SQS for functions: sending, and setting the pause of a message that failed. Lambda's own polling is in wiring/. */
export const sqs = (queues: Queues): AwsService => {
  const arnOf = ({ input }: AwsCall): string => queues.arnOfUrl(input.QueueUrl) ?? input.QueueUrl;
  const action: Readonly<Record<string, string>> = { SendMessageBatch: "SendMessage" };
  return {
    needs: (call) => [{ action: `sqs:${action[call.operation] ?? call.operation}`, resource: arnOf(call) }],
    answer: async (call) => {
      const { operation, input } = call;
      const arn = arnOf(call);
      if (operation === "ChangeMessageVisibility") {
        queues.hide(arn, input.ReceiptHandle, input.VisibilityTimeout);
        return json({});
      }
      if (operation === "SendMessage") {
        queues.send(arn, input.MessageBody, input.MessageGroupId, input.MessageDeduplicationId);
        return json({ MessageId: "sent" });
      }
      if (operation === "SendMessageBatch") {
        for (const entry of input.Entries)
          queues.send(arn, entry.MessageBody, entry.MessageGroupId, entry.MessageDeduplicationId);
        const sent = (input.Entries as { Id: string }[]).map(({ Id }) => ({ Id, MessageId: Id }));
        return json({ Successful: sent, Failed: [] });
      }
      return jsonFault(400, "UnsupportedOperation", operation);
    },
  };
};
