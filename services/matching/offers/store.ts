import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { absent, putNext } from "#shared/db/conditions.ts";
import { duePages } from "#shared/db/due.ts";
import { get, getMany, queryAll, queryPage } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { offerCardKey } from "#shared/published/cards/offer-card.ts";
import type { SignupRow } from "../index/rows.ts";
import { signupRowSchema } from "../index/rows.ts";
import {
  askedKey,
  askingKey,
  askingPrefix,
  askingsDue,
  dueIndex,
  offerCopyKeys,
  offerCopyPrefix,
  offersOfNeed,
  offersOfVolunteer,
} from "./keys.ts";
import { type AskingRow, askedRowSchema, askingRowSchema, type OfferRow, offerRowSchema } from "./rows.ts";

/** The place of the write of `ASKED` in {@link createOfferStore}'s `ask`: where it fails, the volunteer rests. */
export const restsAt = 0;

/** The access patterns of offers and askings. */
export const createOfferStore = (documents: DynamoDBDocumentClient, table: string) => {
  const beginning = (pk: string, prefix: string) => ({
    TableName: table,
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
  });
  const copies = (row: OfferRow): Write[] =>
    offerCopyKeys(row).map((key) => ({ Put: { TableName: table, Item: { ...row, ...key } } }));

  /** An offer that ends, in its next version, with its copies. */
  const closing = (row: OfferRow): Write[] => [putNext(table, row), ...copies(row)];

  return {
    /** 20. An offer; a consistent read. */
    findOffer: (offerId: string): Promise<OfferRow | undefined> =>
      get(documents, table, offerCardKey(offerId), offerRowSchema(), true),

    /** 21. The asking of a position; a consistent read. */
    findAsking: (needId: string, positionId: string): Promise<AskingRow | undefined> =>
      get(documents, table, askingKey(needId, positionId), askingRowSchema(), true),

    /** 22. The askings of a need; a consistent read. */
    listAskings: (needId: string): Promise<AskingRow[]> =>
      queryAll(
        documents,
        { ...beginning(offersOfNeed(needId), askingPrefix), ConsistentRead: true },
        askingRowSchema(),
      ),

    /**
     * 23. Asks somebody: the offer with its copies, when they were asked last, and the position's asking, in one
     * transaction.
     * @param restsSince whoever was asked after this ISO instant rests
     * @throws ConditionFailed at {@link restsAt} if the volunteer rests; elsewhere if somebody else wrote in between
     */
    ask: (offer: OfferRow, asking: AskingRow, restsSince: string): Promise<void> => {
      const { volunteerId, askedAt, expiresAt } = offer;
      return write(documents, [
        {
          Put: {
            TableName: table,
            Item: { ...askedKey(volunteerId), volunteerId, askedAt, expiresAt },
            ConditionExpression: "attribute_not_exists(pk) OR askedAt <= :restsSince",
            ExpressionAttributeValues: { ":restsSince": restsSince },
          },
        },
        { Put: { TableName: table, Item: offer, ...absent } },
        ...copies(offer),
        putNext(table, asking),
      ]);
    },

    /** 24. The writes that close an offer, for a transaction of more. */
    closing,

    /** 25. The write of an asking's next version, for a transaction of more. */
    askingWrite: (asking: AskingRow): Write => putNext(table, asking),

    /** 26. Closes an offer, with the asking that follows. @throws ConditionFailed if one has changed since it was read */
    close: (offer: OfferRow, asking: AskingRow | undefined): Promise<void> =>
      write(documents, [...closing(offer), ...(asking ? [putNext(table, asking)] : [])]),

    /** 27. Saves the next version of an asking. @throws ConditionFailed if it has changed since it was read */
    saveAsking: (asking: AskingRow): Promise<void> => write(documents, [putNext(table, asking)]),

    /** 28. When volunteers were asked last (ISO instants), by id; those never asked are left out. */
    listAskedAt: async (volunteerIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const rows = await getMany(documents, table, volunteerIds.map(askedKey), askedRowSchema());
      return new Map(rows.map(({ volunteerId, askedAt }) => [volunteerId, askedAt]));
    },

    /** 29. A page of a need's offers, newest first. */
    pageOfNeed: (needId: string, limit: number, after?: Record<string, unknown>) =>
      queryPage(
        documents,
        {
          ...beginning(offersOfNeed(needId), offerCopyPrefix),
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: after,
        },
        offerRowSchema(),
      ),

    /** 30. All offers of a need; a consistent read. */
    listOfNeed: (needId: string): Promise<OfferRow[]> =>
      queryAll(
        documents,
        { ...beginning(offersOfNeed(needId), offerCopyPrefix), ConsistentRead: true },
        offerRowSchema(),
      ),

    /** 31. A page of a volunteer's offers, newest first. */
    pageOfVolunteer: (volunteerId: string, limit: number, after?: Record<string, unknown>) =>
      queryPage(
        documents,
        {
          ...beginning(offersOfVolunteer(volunteerId), offerCopyPrefix),
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: after,
        },
        offerRowSchema(),
      ),

    /** 32. The signups of a need, as this service knows them; a consistent read. */
    listSignups: (needId: string): Promise<SignupRow[]> =>
      queryAll(
        documents,
        { ...beginning(offersOfNeed(needId), "SIGNUP#"), ConsistentRead: true },
        signupRowSchema(),
      ),

    /** 33. Askings that have to be looked after by an instant, page after page. */
    listDue: (by: string) =>
      duePages(documents, table, dueIndex, { list: askingsDue, by }, askingRowSchema()),
  };
};
export type OfferStore = ReturnType<typeof createOfferStore>;
