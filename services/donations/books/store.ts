import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, getMany, type Page, queryAll, queryPage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { type Write, write } from "#shared/db/write.ts";
import { type CheckoutRow, checkoutRowSchema, type DonationRow, donationRowSchema } from "../giving/rows.ts";
import { type ProjectRow, projectRowSchema } from "../projects/rows.ts";
import { type InboxRow, inboxRowSchema } from "../stripe/rows.ts";
import { type PaymentRow, paymentRowSchema } from "./rows.ts";
import type { DonationMove } from "./rules/decide.ts";
import { type FundShard, fundShardSchema } from "./rules/fund.ts";
import { type FundChange, type PostingRow, postingRowSchema } from "./rules/posting.ts";

export const donationKey = (donationId: string) =>
  ({ pk: `DONATION#${donationId}`, sk: "DONATION" }) as const;
export const checkoutKey = (donationId: string) =>
  ({ pk: `DONATION#${donationId}`, sk: "CHECKOUT" }) as const;
export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;
export const inboxKey = (eventId: string) => ({ pk: `INBOX#${eventId}`, sk: "EVENT" }) as const;
export const paymentKey = (paymentId: string) => ({ pk: `PAYMENT#${paymentId}`, sk: "PAYMENT" }) as const;
export const postingKey = (key: string) => ({ pk: `LEDGER#${key}`, sk: "POSTING" }) as const;
const fundKey = (projectId: string, currency: string, shard: number) =>
  ({ pk: `FUND#${projectId}`, sk: `SHARD#${currency}#${shard}` }) as const;

/** What becomes of an inbox row. */
export type InboxMove = Pick<InboxRow, "status" | "attempts"> &
  Pick<Partial<InboxRow>, "outcome" | "due" | "dueAt" | "expiresAt">;

/** What is added to a shard of a fund. */
export interface FundAddition extends FundChange {
  readonly projectId: string;
  readonly currency: string;
  readonly shard: number;
}

/** All that one event changes, in one transaction. Rows are those that were read; their versions must still stand. */
export interface Booking {
  readonly inbox: { readonly row: InboxRow; readonly move: InboxMove };
  readonly postings?: readonly PostingRow[];
  readonly fund?: FundAddition | undefined;
  readonly payment?: PaymentRow | undefined;
  readonly donation?:
    | { readonly row: DonationRow; readonly move: DonationMove; readonly paidAt: string }
    | undefined;
  readonly change: Change;
}

/** The access patterns of the donations table. */
export const createDonationStore = (documents: DynamoDBDocumentClient, table: string) => {
  const follows = (version: number) =>
    version === 1
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": version - 1 } };

  /** Sets fields (undefined ones are removed) of the row that was read, and counts its version up. */
  const update = (row: { pk: string; sk: string; version: number }, fields: object): Write => {
    const entries = Object.entries({ ...fields, version: row.version + 1 });
    const kept = entries.filter(([, value]) => value !== undefined);
    const removed = entries.filter(([, value]) => value === undefined);
    return {
      Update: {
        TableName: table,
        Key: { pk: row.pk, sk: row.sk },
        UpdateExpression: [
          `SET ${kept.map(([name]) => `#${name} = :${name}`).join(", ")}`,
          ...(removed.length > 0 ? [`REMOVE ${removed.map(([name]) => `#${name}`).join(", ")}`] : []),
        ].join(" "),
        ConditionExpression: "#version = :before",
        ExpressionAttributeNames: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value])),
          ":before": row.version,
        },
      },
    };
  };

  const addToFund = ({ projectId, currency, shard, ...figures }: FundAddition, change: Change): Write => {
    const added = Object.entries(figures).filter(([, amount]) => amount !== 0);
    return {
      Update: {
        TableName: table,
        Key: fundKey(projectId, currency, shard),
        UpdateExpression: `SET currency = :currency, #change = :change ADD version :one${added
          .map(([figure]) => `, #${figure} :${figure}`)
          .join("")}`,
        ExpressionAttributeNames: {
          "#change": "change",
          ...Object.fromEntries(added.map(([figure]) => [`#${figure}`, figure])),
        },
        ExpressionAttributeValues: {
          ":currency": currency,
          ":change": change,
          ":one": 1,
          ...Object.fromEntries(added.map(([figure, amount]) => [`:${figure}`, amount])),
        },
      },
    };
  };

  const listed = (index: string, partition: string, value: string) => ({
    TableName: table,
    IndexName: index,
    KeyConditionExpression: "#partition = :value",
    ExpressionAttributeNames: { "#partition": partition },
    ExpressionAttributeValues: { ":value": value },
    ScanIndexForward: false,
  });
  const pageOf = (limit: number, after: Record<string, unknown> | undefined) => ({
    Limit: limit,
    ...(after ? { ExclusiveStartKey: after } : {}),
  });

  return {
    /** 1. This service's copy of a project. */
    findProject: (projectId: string): Promise<ProjectRow | undefined> =>
      get(documents, table, projectKey(projectId), projectRowSchema),

    /** 2. Learns a project. @throws ConditionFailed where a later version is known */
    saveProject: (row: ProjectRow): Promise<void> =>
      write(documents, [
        {
          Put: {
            TableName: table,
            Item: row,
            ConditionExpression: "attribute_not_exists(pk) OR version < :version",
            ExpressionAttributeValues: { ":version": row.version },
          },
        },
      ]),

    /** 3. A gift as it stands now. */
    findDonation: (donationId: string): Promise<DonationRow | undefined> =>
      get(documents, table, donationKey(donationId), donationRowSchema, true),

    /** 4. Stores a gift's intent. @throws ConditionFailed with the row that stands */
    createDonation: (row: DonationRow): Promise<void> =>
      write(documents, [{ Put: { TableName: table, Item: row, ...follows(1) } }]),

    /** 5. Where a gift is paid, as noted now. */
    findCheckout: (donationId: string): Promise<CheckoutRow | undefined> =>
      get(documents, table, checkoutKey(donationId), checkoutRowSchema, true),

    /** 6. Notes where a gift is paid; a twin of the call notes the same. */
    saveCheckout: (row: CheckoutRow): Promise<void> =>
      write(documents, [{ Put: { TableName: table, Item: row } }]),

    /** 7. A page of a giver's gifts, latest first. */
    listByGiver: (
      giver: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<DonationRow>> =>
      queryPage(
        documents,
        { ...listed("givers", "giver", giver), ...pageOf(limit, after) },
        donationRowSchema,
      ),

    /** 8. Appends an event to the inbox: one write. @throws ConditionFailed where it is there */
    appendEvent: (row: InboxRow): Promise<void> =>
      write(documents, [{ Put: { TableName: table, Item: row, ...follows(1) } }]),

    /** 9. An event as it stands now. */
    findEvent: (eventId: string): Promise<InboxRow | undefined> =>
      get(documents, table, inboxKey(eventId), inboxRowSchema, true),

    /** 10. Events of a list that are due, the longest due first; at most 100. */
    listDue: (list: string, now: string): Promise<Page<InboxRow>> =>
      queryPage(
        documents,
        {
          TableName: table,
          IndexName: "due",
          KeyConditionExpression: "due = :list AND dueAt <= :now",
          ExpressionAttributeValues: { ":list": list, ":now": now },
          Limit: 100,
        },
        inboxRowSchema,
      ),

    /** 11. A payment as it stands now. */
    findPayment: (paymentId: string): Promise<PaymentRow | undefined> =>
      get(documents, table, paymentKey(paymentId), paymentRowSchema, true),

    /** 12. Many payments. */
    findPayments: (paymentIds: readonly string[]): Promise<PaymentRow[]> =>
      getMany(documents, table, paymentIds.map(paymentKey), paymentRowSchema),

    /** 13. Writes all that an event changes, or nothing. @throws ConditionFailed where anything changed meanwhile */
    book: ({ inbox, postings = [], fund, payment, donation, change }: Booking): Promise<void> =>
      write(documents, [
        update(inbox.row, {
          outcome: undefined,
          due: undefined,
          dueAt: undefined,
          expiresAt: undefined,
          ...inbox.move,
          change,
        }),
        // No entry is ever written over: the key is the payment's own, and whoever comes second changes nothing.
        ...postings.map((row): Write => ({ Put: { TableName: table, Item: row, ...follows(1) } })),
        ...(fund ? [addToFund(fund, change)] : []),
        ...(payment ? [{ Put: { TableName: table, Item: payment, ...follows(payment.version) } }] : []),
        ...(donation
          ? [
              update(donation.row, {
                ...donation.move,
                ...("paymentId" in donation.move ? { paidAt: donation.paidAt } : {}),
                change,
              }),
            ]
          : []),
      ]),

    /** 14. Every shard of a fund, as it stands now. */
    findFund: (projectId: string): Promise<FundShard[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": `FUND#${projectId}` },
          ConsistentRead: true,
        },
        fundShardSchema,
      ),

    /** 15. A page of a project's postings, latest first. */
    listByBook: (
      book: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<PostingRow>> =>
      queryPage(documents, { ...listed("books", "book", book), ...pageOf(limit, after) }, postingRowSchema),

    /** 16. All of a project's postings, latest first, for the file of them. */
    listWholeBook: (book: string): Promise<PostingRow[]> =>
      queryAll(documents, listed("books", "book", book), postingRowSchema),

    /** 17. Postings by their keys. */
    findPostings: (keys: readonly string[]): Promise<PostingRow[]> =>
      getMany(documents, table, keys.map(postingKey), postingRowSchema),
  };
};
export type DonationStore = ReturnType<typeof createDonationStore>;
