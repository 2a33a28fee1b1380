import { type DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { fundShardSchema, postingRowSchema } from "#services/donations/books/rows.ts";
import { createLedgerStore } from "#services/donations/books/store.ts";
import { disbursementRowSchema } from "#services/donations/disbursements/rows.ts";
import { createDisbursementStore } from "#services/donations/disbursements/store.ts";
import { disputeRowSchema } from "#services/donations/disputes/rows.ts";
import { createDisputeStore } from "#services/donations/disputes/store.ts";
import { donationRowSchema } from "#services/donations/giving/rows.ts";
import { createDonationStore } from "#services/donations/giving/store.ts";
import { inboxRowSchema } from "#services/donations/inbox/rows.ts";
import { createInboxStore } from "#services/donations/inbox/store.ts";
import { createPayoutStore } from "#services/donations/payouts/store.ts";
import { createProjectStore } from "#services/donations/projects/store.ts";
import { refundRowSchema } from "#services/donations/refunds/rows.ts";
import { createRefundStore } from "#services/donations/refunds/store.ts";
import { slotRowSchema } from "#services/donations/sponsorship/rows.ts";
import { createSlotStore } from "#services/donations/sponsorship/store.ts";
import type { Log } from "#shared/observability/log.ts";
import type { TestLedger } from "./ledger-model.ts";

/** The ledger in a table of DynamoDB. */
export const createStoredLedger = (
  documents: DynamoDBDocumentClient,
  TableName: string,
  log: Pick<Log, "error">,
): TestLedger => {
  const inbox = createInboxStore(documents, TableName);
  const rows = async () => (await documents.send(new ScanCommand({ TableName }))).Items ?? [];
  return {
    stores: {
      inbox,
      donations: createDonationStore(documents, TableName, log),
      ledger: createLedgerStore(documents, TableName),
      projects: createProjectStore(documents, TableName),
      slots: createSlotStore(documents, TableName),
      disbursements: createDisbursementStore(documents, TableName),
      disputes: createDisputeStore(documents, TableName),
      payouts: createPayoutStore(documents, TableName),
      refunds: createRefundStore(documents, TableName),
    },
    put: async (Item) => void (await documents.send(new PutCommand({ TableName, Item }))),
    appendEvent: inbox.appendEvent,
    books: async () => {
      const groups = Map.groupBy(await rows(), ({ pk }) => String(pk).split("#")[0]);
      return {
        postings: (groups.get("LEDGER") ?? []).map((row) => postingRowSchema().parse(row)),
        funds: (groups.get("FUND") ?? []).map((row) => fundShardSchema().parse(row)),
        donations: (groups.get("DONATION") ?? []).map((row) => donationRowSchema().parse(row)),
        events: [...(groups.get("INBOX") ?? []), ...(groups.get("INSTRUCTION") ?? [])].map((row) =>
          inboxRowSchema().parse(row),
        ),
        disbursements: (groups.get("DISBURSEMENT") ?? []).map((row) => disbursementRowSchema().parse(row)),
        disputes: (groups.get("DISPUTE") ?? []).map((row) => disputeRowSchema().parse(row)),
        refunds: (groups.get("REFUND") ?? []).map((row) => refundRowSchema().parse(row)),
        slots: (groups.get("SLOT") ?? []).map((row) => slotRowSchema().parse(row)),
      };
    },
  };
};
