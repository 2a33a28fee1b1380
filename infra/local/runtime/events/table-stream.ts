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

/** Where reading of each shard stands: shard id -> sequence number of the last record taken over. */
export type Checkpoint = Readonly<Record<string, string>>;

/** A batch of records and the checkpoint that follows once they are taken over. */
export interface Batch {
  readonly records: readonly DynamoDBRecord[];
  readonly checkpoint: Checkpoint;
}

/**
 * Reads one table's stream from a checkpoint on, shard after shard in their order, as a Lambda event source
 * would. A shard that is read to its end leaves the checkpoint once its successor stands in it.
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
    /** The next records, or none; reading goes on from the last {@link commit}ted batch after an error. */
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
        // DynamoDB Local lets an iterator opened on an empty shard lapse at the first record: it is opened again.
        if (error instanceof TrimmedDataAccessException || error instanceof ExpiredIteratorException) {
          return { records: [], checkpoint };
        }
        throw error;
      }
    },
    commit: (taken: Checkpoint) => {
      checkpoint = taken;
    },
    /** Forgets what was read since the last commit, so that it is read again. */
    rewind: () => {
      current = undefined;
    },
  };
};
