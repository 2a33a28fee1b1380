import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { get, getMany, type Page } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import { type ReceiptCard, receiptCardKey, receiptCardSchema } from "#shared/published/cards/receipt-card.ts";
import { donorPage } from "./donor-page.ts";
import { checkoutKey, donationKey, personDonorKey } from "./keys.ts";
import {
  type Beside,
  type CheckoutRow,
  checkoutRowSchema,
  type DonationRow,
  donationRowSchema,
} from "./rows.ts";

/** The access patterns of gifts. Payments and refunds are written to a gift with their booking. */
export const createDonationStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  log: Pick<Log, "error">,
) => ({
  /** 1. A gift; strongly consistent. */
  findDonation: (donationId: string): Promise<DonationRow | undefined> =>
    get(documents, table, donationKey(donationId), donationRowSchema(), true),

  /** 2. Creates a gift, and what is new beside it: where word of a guest's goes, that it is for a pledge. @throws ConditionFailed with the row already stored under its id */
  createDonation: (row: DonationRow, beside: readonly Beside[]): Promise<void> =>
    write(
      documents,
      [row, ...beside].map((one) => putNext(table, one)),
    ),

  /** 3. Saves the next version of a gift. @throws ConditionFailed where another version was stored meanwhile */
  saveDonation: (row: DonationRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 4. A gift's checkout; strongly consistent. */
  findCheckout: (donationId: string): Promise<CheckoutRow | undefined> =>
    get(documents, table, checkoutKey(donationId), checkoutRowSchema(), true),

  /** 5. Saves a gift's checkout. Unconditional: Stripe gives concurrent calls the same checkout. */
  saveCheckout: (row: CheckoutRow): Promise<void> =>
    write(documents, [{ Put: { TableName: table, Item: row } }]),

  /** 6. A page of a donor's gifts, latest first. */
  listByDonor: (
    donorKey: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<DonationRow>> =>
    donorPage(documents, table, donorKey, { limit, after }, donationRowSchema(), log),

  /**
   * 7. Lists a guest's gift with the gifts of the person who took it for theirs, or with nobody's. The address that the
   * guest gave is forgotten, so that nothing asks by it again, and no word goes there. @throws ConditionFailed if the gift has changed
   */
  saveClaim: (
    { donationId, version }: DonationRow,
    personId: string | undefined,
    change: Change,
  ): Promise<void> => {
    const { ConditionExpression, ExpressionAttributeValues } = atVersion(version);
    const isTaken = personId !== undefined;
    return write(documents, [
      { Delete: { TableName: table, Key: receiptCardKey(donationId) } },
      {
        Update: {
          TableName: table,
          Key: donationKey(donationId),
          UpdateExpression: `SET version = version + :one, #change = :change${
            isTaken
              ? ", donorKey = :donorKey, claimedBy = :personId REMOVE guestKey"
              : " REMOVE guestKey, donorKey"
          }`,
          ConditionExpression,
          ExpressionAttributeNames: { "#change": "change" },
          ExpressionAttributeValues: {
            ...ExpressionAttributeValues,
            ":one": 1,
            ":change": change,
            ...(isTaken ? { ":donorKey": personDonorKey(personId), ":personId": personId } : {}),
          },
        },
      },
    ]);
  },

  /** 8. Where word of a guest's gift goes; a consistent read. */
  findReceipt: (donationId: string): Promise<ReceiptCard | undefined> =>
    get(documents, table, receiptCardKey(donationId), receiptCardSchema(), true),

  /** 10. Gifts by their ids, in no order; eventually consistent. */
  findDonations: (donationIds: readonly string[]): Promise<DonationRow[]> =>
    getMany(documents, table, donationIds.map(donationKey), donationRowSchema()),

  /** 9. Saves where word of a guest's gift goes, with the gift. @throws ConditionFailed if one has changed since it was read */
  saveReceipt: (receipt: ReceiptCard, row: DonationRow): Promise<void> =>
    write(documents, [putNext(table, receipt), putNext(table, row)]),
});
export type DonationStore = ReturnType<typeof createDonationStore>;
