import { type DynamoDBDocumentClient, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { get, getMany, type Page, queryAll, queryPage } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import type { DonationRow } from "../giving/rows.ts";
import { bookPage, bookQuery } from "./book-query.ts";
import { bookIndex, fundPartition, paymentKey, postingKey } from "./keys.ts";
import {
  changedPostingSchema,
  type FundShard,
  fundShardSchema,
  type PaymentRow,
  type PostingRow,
  paymentRowSchema,
  postingRowSchema,
} from "./rows.ts";
import type { Booking } from "./rules/booking.ts";

/** The access patterns of the books. */
export const createLedgerStore = (documents: DynamoDBDocumentClient, table: string) => {
  /** Sets fields of a row that was read, or of a new one (version 0), and raises its version; removes those that are undefined. */
  const update = (row: { pk: string; sk: string; version: number }, fields: object): Write => {
    const entries = Object.entries({ ...fields, version: row.version + 1 });
    const kept = entries.filter(([, value]) => value !== undefined);
    const removed = entries.filter(([, value]) => value === undefined);
    const condition = atVersion(row.version);
    return {
      Update: {
        TableName: table,
        Key: { pk: row.pk, sk: row.sk },
        UpdateExpression: [
          `SET ${kept.map(([name]) => `#${name} = :${name}`).join(", ")}`,
          ...(removed.length > 0 ? [`REMOVE ${removed.map(([name]) => `#${name}`).join(", ")}`] : []),
        ].join(" "),
        ...condition,
        ExpressionAttributeNames: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value])),
          ...condition.ExpressionAttributeValues,
        },
      },
    };
  };

  /** All fields of a gift that is stored only now: one of a subscription. */
  const firstFields = ({ pk: _, sk: __, version, ...fields }: DonationRow): object =>
    version === 0 ? fields : {};

  /** Which part of which fund a shard is: written with its first posting. */
  const partOf = ({ source, currency, shard }: FundShard) => ({ source, currency, shard });

  return {
    /** 1. A payment; strongly consistent. */
    findPayment: (paymentId: string): Promise<PaymentRow | undefined> =>
      get(documents, table, paymentKey(paymentId), paymentRowSchema(), true),

    /** 2. Payments by their ids, in no order. */
    findPayments: (paymentIds: readonly string[]): Promise<PaymentRow[]> =>
      getMany(documents, table, paymentIds.map(paymentKey), paymentRowSchema()),

    /** 3. Writes all that an event changes, or nothing. @throws ConditionFailed if a row has changed since it was read */
    book: ({
      inbox,
      postings = [],
      shard,
      shards = [],
      moves = [],
      unchanged = [],
      payment,
      donation,
      change,
    }: Booking): Promise<void> =>
      write(documents, [
        update(inbox.row, {
          outcome: undefined,
          due: undefined,
          dueAt: undefined,
          expiresAt: undefined,
          ...inbox.move,
          change,
        }),
        // A posting has version 1, so it is never overwritten: a second booking under its key fails.
        ...postings.map((row) => putNext(table, row)),
        ...[...(shard ? [shard] : []), ...shards].map(({ row, move }) =>
          update(row, { ...partOf(row), ...move, change }),
        ),
        ...moves.map(({ row, move }) => update(row, { ...move, change })),
        ...unchanged.map(({ pk, sk, version }) => ({
          ConditionCheck: { TableName: table, Key: { pk, sk }, ...atVersion(version) },
        })),
        ...(payment ? [putNext(table, payment)] : []),
        ...(donation
          ? [
              update(donation.row, {
                ...firstFields(donation.row),
                ...donation.move,
                ...("paymentId" in donation.move ? donation.paid : {}),
                change,
              }),
            ]
          : []),
      ]),

    /** 4. All shards of a book's funds, of all sources and currencies; strongly consistent. */
    findFunds: (book: string): Promise<FundShard[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": fundPartition(book) },
          ConsistentRead: true,
        },
        fundShardSchema(),
      ),

    /** 5. A page of a project's postings, latest first. */
    listByBook: (
      book: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<PostingRow>> =>
      bookPage(documents, bookQuery(table, book), postingRowSchema(), limit, after),

    /** 6. A project's postings after the one that is listed under `after`, the earliest first. */
    listEarliest: async (book: string, after: string | undefined, limit: number): Promise<PostingRow[]> => {
      const { ExpressionAttributeNames, ExpressionAttributeValues, ...query } = bookQuery(table, book);
      const later = {
        KeyConditionExpression: "#book = :book AND #listed > :after",
        ExpressionAttributeNames: { ...ExpressionAttributeNames, "#listed": bookIndex.sortKey },
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ":after": after ?? " " },
      };
      const input = { ...query, ...later, ScanIndexForward: true, Limit: limit };
      return (await queryPage(documents, input, postingRowSchema())).rows;
    },

    /** 7. All postings of a project, latest first. */
    listWholeBook: (book: string): Promise<PostingRow[]> =>
      queryAll(documents, bookQuery(table, book), postingRowSchema()),

    /** 8. All postings of a book, also changed ones, and the keys of those that are none any more. */
    listAsStored: async (book: string): Promise<{ postings: PostingRow[]; unreadable: string[] }> => {
      const postings: PostingRow[] = [];
      const unreadable: string[] = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, bookQuery(table, book)))
        for (const row of Items) {
          const { data } = changedPostingSchema().safeParse(row);
          if (data) postings.push(data);
          else unreadable.push(String(row.pk));
        }
      return { postings, unreadable };
    },

    /** 9. Which of some keys something is booked under; eventually consistent. */
    findBookedKeys: async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
      const wanted = [...new Set(keys)];
      const found = await getMany(documents, table, wanted.map(postingKey), z.object({ pk: z.string() }));
      const stored = new Set(found.map(({ pk }) => pk));
      return new Set(wanted.filter((key) => stored.has(postingKey(key).pk)));
    },

    /** 10. Postings by their keys, in no order. */
    findPostings: (keys: readonly string[]): Promise<PostingRow[]> =>
      getMany(documents, table, keys.map(postingKey), postingRowSchema()),

    /** 11. A shard of a fund, by its key; strongly consistent. */
    findShard: ({ pk, sk }: Pick<FundShard, "pk" | "sk">): Promise<FundShard | undefined> =>
      get(documents, table, { pk, sk }, fundShardSchema(), true),
  };
};
export type LedgerStore = ReturnType<typeof createLedgerStore>;
