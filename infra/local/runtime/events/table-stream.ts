import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { mendedRecord } from "./mended-record.ts";

/** How far each shard was read: shard id -> sequence number of the last record carried, or `END`. */
export type Checkpoint = Readonly<Record<string, string>>;

/** A batch of records and the checkpoint after it. */
export interface Batch {
  readonly records: readonly DynamoDBRecord[];
  readonly checkpoint: Checkpoint;
}

/**
 * Reads one table's stream from a checkpoint, shard after shard in order, as a Lambda event source does. A finished
 * shard leaves the checkpoint once its successor is in it.
 */
export const openTableStream = (streams: DynamoDBStreamsClient, arn: string, start: Checkpoint) => {
  let checkpoint = start;
  let current: { shardId: string; iterator: string } | undefined;

  const nextShard = async (): Promise<string | undefined> => {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: arn }));
    const shards = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []).sort();
    const last = Object.keys(checkpoint).sort().at(-1);
    if (last === undefined) return shards[0];
    return shards.includes(last) && checkpoint[last] !== "END" ? last : shards.find((shard) => shard > last);
  };

  const open = async () => {
    const shardId = await nextShard();
    if (shardId === undefined) return undefined;
    const after = checkpoint[shardId];
    const { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shardId,
        ...(after
          ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after }
          : { ShardIteratorType: "TRIM_HORIZON" }),
      }),
    );
    return ShardIterator === undefined ? undefined : { shardId, iterator: ShardIterator };
  };

  return {
    /** The next records, or none. After an error, reading goes on from the last committed batch. */
    read: async (): Promise<Batch> => {
      current ??= await open();
      if (!current) return { records: [], checkpoint };
      const { shardId, iterator } = current;
      try {
        const { Records = [], NextShardIterator } = await streams.send(
          new GetRecordsCommand({ ShardIterator: iterator, Limit: 200 }),
        );
        const last = Records.at(-1)?.dynamodb?.SequenceNumber ?? checkpoint[shardId];
        current = NextShardIterator ? { shardId, iterator: NextShardIterator } : undefined;
        const reached = current ? last : "END";
        return {
          records: Records.map(mendedRecord),
          checkpoint: reached === undefined ? checkpoint : { [shardId]: reached },
        };
      } catch (error) {
        current = undefined;
        // In DynamoDB Local an iterator opened on an empty shard expires at the first record; it is opened again.
        if (error instanceof TrimmedDataAccessException || error instanceof ExpiredIteratorException) {
          return { records: [], checkpoint };
        }
        throw error;
      }
    },
    commit: (carried: Checkpoint) => {
      checkpoint = carried;
    },
    /** Reads again from the last commit. */
    rewind: () => {
      current = undefined;
    },
  };
};
