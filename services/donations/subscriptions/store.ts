import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { putNext } from "#shared/db/conditions.ts";
import { type Due, duePages } from "#shared/db/due.ts";
import { get, type Page, queryAll } from "#shared/db/read.ts";
import { write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import type { ReceiptCard } from "#shared/published/cards/receipt-card.ts";
import { bookPage, bookQuery } from "../books/book-query.ts";
import { donorPage } from "../giving/donor-page.ts";
import { type CheckoutRow, checkoutRowSchema } from "../giving/rows.ts";
import { dueIndex } from "../inbox/keys.ts";
import { cycleKey, cyclePrefix, monthlyBook, monthlyCheckoutKey, monthlyDue, recurringKey } from "./keys.ts";
import { type CycleRow, cycleRowSchema, type RecurringRow, recurringRowSchema } from "./rows.ts";

/** The access patterns of monthly gifts. What Stripe says of one is written by the poster. */
export const createRecurringStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  log: Pick<Log, "error">,
) => ({
  /** 1. A monthly gift; strongly consistent. */
  find: (recurringGiftId: string): Promise<RecurringRow | undefined> =>
    get(documents, table, recurringKey(recurringGiftId), recurringRowSchema(), true),

  /** 2. Creates a monthly gift, and where word of a guest's goes. @throws ConditionFailed with the row already stored under its id */
  create: (row: RecurringRow, receipt: ReceiptCard | undefined): Promise<void> =>
    write(documents, [putNext(table, row), ...(receipt ? [putNext(table, receipt)] : [])]),

  /** 3. Saves the next version of a monthly gift. @throws ConditionFailed where another version was stored meanwhile */
  save: (row: RecurringRow): Promise<void> => write(documents, [putNext(table, row)]),

  /** 4. The checkout of a monthly gift; strongly consistent. */
  findCheckout: (recurringGiftId: string): Promise<CheckoutRow | undefined> =>
    get(documents, table, monthlyCheckoutKey(recurringGiftId), checkoutRowSchema(), true),

  /** 5. Saves its checkout. Unconditional: Stripe gives concurrent calls the same checkout. */
  saveCheckout: (row: CheckoutRow): Promise<void> =>
    write(documents, [{ Put: { TableName: table, Item: row } }]),

  /** 6. Whether an invoice of it was paid, and by which gift; strongly consistent. */
  findCycle: (recurringGiftId: string, invoiceId: string): Promise<CycleRow | undefined> =>
    get(documents, table, cycleKey(recurringGiftId, invoiceId), cycleRowSchema(), true),

  /** 7. The months that were paid, in no order. */
  listCycles: (recurringGiftId: string): Promise<CycleRow[]> =>
    queryAll(
      documents,
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :cycle)",
        ExpressionAttributeValues: { ":pk": recurringKey(recurringGiftId).pk, ":cycle": cyclePrefix },
      },
      cycleRowSchema(),
    ),

  /** 8. A page of a person's monthly gifts, latest first. */
  listByDonor: (
    donorKey: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<RecurringRow>> =>
    donorPage(documents, table, donorKey, { limit, after }, recurringRowSchema(), log),

  /** 9. A page of a project's monthly gifts, latest first; eventually consistent. */
  listByProject: (
    projectId: string,
    limit: number,
    after: Record<string, unknown> | undefined,
  ): Promise<Page<RecurringRow>> =>
    bookPage(documents, bookQuery(table, monthlyBook(projectId)), recurringRowSchema(), limit, after),

  /** 10. Those of which Stripe has to be told something by an ISO instant, the longest due first. */
  listDue: (by: string): AsyncIterable<readonly Due<RecurringRow>[]> =>
    duePages(documents, table, dueIndex, { list: monthlyDue, by }, recurringRowSchema()),
});
export type RecurringStore = ReturnType<typeof createRecurringStore>;
