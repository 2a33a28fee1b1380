import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { get } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { feedKey, feedOwnerKey } from "./keys.ts";
import { type FeedRow, feedRowSchema } from "./rows.ts";

/** The access patterns of calendar feeds. */
export const createFeedStore = (documents: DynamoDBDocumentClient, table: string) => {
  const removeByToken = ({ tokenHash }: FeedRow): Write => ({
    Delete: { TableName: table, Key: feedKey(tokenHash) },
  });

  return {
    /** 1. The feed of a volunteer; a consistent read. */
    findOfVolunteer: (volunteerId: string): Promise<FeedRow | undefined> =>
      get(documents, table, feedOwnerKey(volunteerId), feedRowSchema(), true),

    /** 2. The feed with the hash of a token; a consistent read, so that one switched off is gone at once. */
    findByToken: (tokenHash: string): Promise<FeedRow | undefined> =>
      get(documents, table, feedKey(tokenHash), feedRowSchema(), true),

    /** 3. Saves a feed in place of the one before. @throws ConditionFailed if that has changed since it was read */
    replace: (before: FeedRow | undefined, feed: FeedRow): Promise<void> =>
      write(documents, [
        putNext(table, { ...feed, ...feedOwnerKey(feed.volunteerId) }),
        { Put: { TableName: table, Item: { ...feed, ...feedKey(feed.tokenHash) } } },
        ...(before ? [removeByToken(before)] : []),
      ]),

    /** 4. Removes a feed. @throws ConditionFailed if it has changed since it was read */
    remove: (feed: FeedRow): Promise<void> =>
      write(documents, [
        {
          Delete: {
            TableName: table,
            Key: feedOwnerKey(feed.volunteerId),
            ...atVersion(feed.version),
          },
        },
        removeByToken(feed),
      ]),
  };
};
export type FeedStore = ReturnType<typeof createFeedStore>;
