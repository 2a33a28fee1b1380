import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, type Page, queryAll, queryPage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { ConditionFailed, write } from "#shared/db/write.ts";
import { type ContactCard, contactCardKey, contactCardSchema } from "#shared/published/cards/contact-card.ts";
import {
  inboxIndex,
  type NoticeRow,
  noticeRowSchema,
  outboxIndex,
  type PendingRow,
  pendingRowSchema,
  type Undelivered,
} from "./rows.ts";

export const noticeKey = (noticeId: string) => ({ pk: `NOTICE#${noticeId}`, sk: "NOTICE" }) as const;

/** All notices that are to be sent stand in one partition: a minute's worth of them. */
export const outbox = "OUTBOX";

/** Whether a write went through; false where its condition did not hold. */
const done = async (written: Promise<void>): Promise<boolean> => {
  try {
    await written;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

/** The access patterns of the notices table, and the one card it reads. */
export const createNoticeStore = (documents: DynamoDBDocumentClient, table: string, volunteers: string) => {
  /** A change of one row, under a condition; `version` grows with each. */
  const update = (
    noticeId: string,
    change: Change,
    set: string,
    condition: string,
    values: Readonly<Record<string, unknown>>,
  ) =>
    write(documents, [
      {
        Update: {
          TableName: table,
          Key: noticeKey(noticeId),
          UpdateExpression: `SET version = version + :one, #change = :change, ${set}`,
          ConditionExpression: condition,
          ExpressionAttributeNames: {
            "#change": "change",
            ...(set.includes("#status") ? { "#status": "status" } : {}),
          },
          ExpressionAttributeValues: { ":one": 1, ":change": change, ...values },
        },
      },
    ]);

  /** Only who holds the claim, which is the `dueAt` it set, may close a notice. */
  const close = (row: PendingRow, change: Change, set: string, values: Readonly<Record<string, unknown>>) =>
    done(
      update(row.noticeId, change, `${set} REMOVE outbox, dueAt, tries`, "dueAt = :claim", {
        ":claim": row.dueAt,
        ...values,
      }),
    );

  return {
    /** 1. Adds a notice; false where it stands already. */
    add: (row: PendingRow): Promise<boolean> =>
      done(
        write(documents, [
          { Put: { TableName: table, Item: row, ConditionExpression: "attribute_not_exists(pk)" } },
        ]),
      ),

    /** 2. A notice. */
    find: (noticeId: string): Promise<NoticeRow | undefined> =>
      get(documents, table, noticeKey(noticeId), noticeRowSchema, true),

    /** 3. A page of a person's notices, newest first. */
    listInbox: (
      personId: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<NoticeRow>> =>
      queryPage(
        documents,
        {
          TableName: table,
          IndexName: inboxIndex.name,
          KeyConditionExpression: "personId = :personId",
          ExpressionAttributeValues: { ":personId": personId },
          ScanIndexForward: false,
          Limit: limit,
          ...(after ? { ExclusiveStartKey: after } : {}),
        },
        noticeRowSchema,
      ),

    /** 4. Marks a notice read, once. */
    markRead: (noticeId: string, at: string, change: Change): Promise<boolean> =>
      done(
        update(noticeId, change, "readAt = :at", "attribute_exists(pk) AND attribute_not_exists(readAt)", {
          ":at": at,
        }),
      ),

    /** 5. What is to be sent by an instant, soonest first. */
    listDue: (by: string): Promise<PendingRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          IndexName: outboxIndex.name,
          KeyConditionExpression: "outbox = :outbox AND dueAt <= :by",
          ExpressionAttributeValues: { ":outbox": outbox, ":by": by },
        },
        pendingRowSchema,
      ),

    /** 6. Claims a notice until an instant; undefined where somebody else has it. */
    claim: async (row: PendingRow, until: string, change: Change): Promise<PendingRow | undefined> => {
      const set = "dueAt = :until, tries = tries + :one";
      const values = { ":until": until, ":seen": row.dueAt };
      const claimed = await done(update(row.noticeId, change, set, "dueAt = :seen", values));
      return claimed ? { ...row, dueAt: until, tries: row.tries + 1 } : undefined;
    },

    /** 7. Puts a notice off, which is no try. */
    postpone: (row: PendingRow, until: string, change: Change): Promise<boolean> =>
      done(
        update(row.noticeId, change, "dueAt = :until", "dueAt = :seen", {
          ":until": until,
          ":seen": row.dueAt,
        }),
      ),

    /** 8. Takes a notice out of the outbox: it was sent. */
    closeSent: (row: PendingRow, at: string, change: Change): Promise<boolean> =>
      close(row, change, "#status = :status, sentAt = :at", { ":status": "sent", ":at": at }),

    /** 9. Takes a notice out of the outbox: it will not be sent. */
    closeNotSent: (row: PendingRow, why: Undelivered, change: Change): Promise<boolean> =>
      close(row, change, "#status = :status, why = :why", { ":status": "not-sent", ":why": why }),

    /** 10. How a volunteer can be reached, as it stands now (card of volunteers). */
    findContact: (volunteerId: string): Promise<ContactCard | undefined> =>
      get(documents, volunteers, contactCardKey(volunteerId), contactCardSchema, true),
  };
};
export type NoticeStore = ReturnType<typeof createNoticeStore>;
