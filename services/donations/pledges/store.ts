import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { type Due, duePages } from "#shared/db/due.ts";
import { get, getMany, type Page, queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import type { ReceiptCard } from "#shared/published/cards/receipt-card.ts";
import { donorPage } from "../giving/donor-page.ts";
import { dueIndex } from "../inbox/keys.ts";
import { pledgedGiftPrefix, pledgeKey, pledgeReferenceKey, pledgesDue } from "./keys.ts";
import {
  type PledgedGift,
  type PledgeReference,
  type PledgeRow,
  pledgedGiftSchema,
  pledgeReferenceSchema,
  pledgeRowSchema,
} from "./rows.ts";
import { referencesIn } from "./rules/reference.ts";

/** The access patterns of pledges. That a gift was begun for one is written with the gift. */
export const createPledgeStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  log: Pick<Log, "error">,
) => ({
  /** 1. A pledge; strongly consistent. */
  find: (pledgeId: string): Promise<PledgeRow | undefined> =>
    get(documents, table, pledgeKey(pledgeId), pledgeRowSchema(), true),

  /** 2. Creates a pledge with its reference, and where a guest is reminded. @throws ConditionFailed with the row already stored */
  create: (row: PledgeRow, receipt: ReceiptCard | undefined): Promise<void> => {
    const { reference, pledgeId, version, change } = row;
    const means: PledgeReference = { ...pledgeReferenceKey(reference), pledgeId, version, change };
    return write(
      documents,
      [row, means, ...(receipt ? [receipt] : [])].map((one) => putNext(table, one)),
    );
  },

  /** 3. Saves the next version of a pledge. @throws ConditionFailed where another version was stored meanwhile */
  save: (row: PledgeRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 4. The gifts that were begun for a pledge, in no order. */
  listGifts: (pledgeId: string): Promise<PledgedGift[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :gift)",
        ExpressionAttributeValues: { ":pk": pledgeKey(pledgeId).pk, ":gift": pledgedGiftPrefix },
      },
      pledgedGiftSchema(),
    ),

  /** 5. A page of a person's pledges, latest first. */
  listByDonor: (
    donorKey: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<PledgeRow>> =>
    donorPage(documents, table, donorKey, { limit, after }, pledgeRowSchema(), log),

  /** 6. Those to be reminded of by an ISO instant, the longest due first. */
  listDue: (by: string): AsyncIterable<readonly Due<PledgeRow>[]> =>
    duePages(documents, table, dueIndex, { list: pledgesDue, by }, pledgeRowSchema()),

  /** 7. The pledges whose references stand in the text of a bank transfer, in no order: what it was probably meant for. */
  findByText: async (text: string): Promise<PledgeRow[]> => {
    const keys = referencesIn(text).map(pledgeReferenceKey);
    const means = await getMany(documents, table, keys, pledgeReferenceSchema());
    return getMany(
      documents,
      table,
      means.map(({ pledgeId }) => pledgeKey(pledgeId)),
      pledgeRowSchema(),
    );
  },
});
export type PledgeStore = ReturnType<typeof createPledgeStore>;
