import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createAcknowledgmentStore } from "#services/donations/acknowledgments/store.ts";
import type { MonthReading } from "#services/donations/audit/deps.ts";
import { createLedgerStore } from "#services/donations/books/store.ts";
import { createDisbursementStore } from "#services/donations/disbursements/store.ts";
import { createDisclosureStore } from "#services/donations/disclosure/store.ts";
import { createDisputeStore } from "#services/donations/disputes/store.ts";
import { createDonationStore } from "#services/donations/giving/store.ts";
import { createInboxStore } from "#services/donations/inbox/store.ts";
import { createOfflineStore } from "#services/donations/offline/store.ts";
import { createProjectStore } from "#services/donations/projects/store.ts";
import type { ReconcilingDeps } from "#services/donations/reconciliation/deps.ts";
import { createReconciliationStore } from "#services/donations/reconciliation/store.ts";
import { createStripeAccount } from "#services/donations/stripe/adapters/account.ts";
import { table } from "#services/donations/table.ts";
import { createTraceStore } from "#services/donations/trace/store.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { openLocalStage } from "../local/platform/open-local-stage.ts";
import { lastPorts } from "../local/ports.ts";
import { stages } from "../stages.ts";

/** Milliseconds after which an index shows what was written before. */
const settleMs = 2_000;

const documentsOf = (name: string) => {
  if (name === "local")
    return openLocalStage(process.env.HELINK_DATA ?? ".local", process.env.DYNAMODB_ENDPOINT).documents;
  const stage = Object.values(stages).find((each) => each.name === name);
  if (!stage) throw new Error(`there is no stage ${name}: ${[...Object.keys(stages), "local"].join(", ")}`);
  // The operator may be far from the region.
  return createDocuments({ region: stage.region, timeouts: { connection: 10_000, request: 20_000 } });
};

/** Stripe as the stage has it: the local stand-in, else Stripe by the key of the environment; undefined without one. */
const accountOf = (stage: string) => {
  const port = stage === "local" ? lastPorts(process.env.HELINK_DATA ?? ".local")?.stripe : undefined;
  const secretKey = process.env.STRIPE_SECRET_KEY;
  if (secretKey !== undefined) return createStripeAccount({ secretKey });
  return port === undefined
    ? undefined
    : createStripeAccount({ secretKey: "sk_test_local", apiAddress: `http://127.0.0.1:${port}` });
};

/**
 * The books in the donations service's table of this physical name. What is logged goes to the error output.
 * @param account Stripe; without it, it is not compared
 */
export const booksIn = (
  documents: DynamoDBDocumentClient,
  name: string,
  account: ReconcilingDeps["account"],
): ReconcilingDeps & MonthReading => {
  const log = {
    error: (event: string, error: unknown) => void process.stderr.write(`${event}: ${String(error)}\n`),
  };
  return {
    account,
    inbox: createInboxStore(documents, name),
    ledger: createLedgerStore(documents, name),
    donations: createDonationStore(documents, name, log),
    disbursements: createDisbursementStore(documents, name),
    disputes: createDisputeStore(documents, name),
    acknowledgments: createAcknowledgmentStore(documents, name),
    offline: createOfflineStore(documents, name),
    trace: createTraceStore(documents, name),
    disclosures: createDisclosureStore(documents, name),
    projects: createProjectStore(documents, name),
    reconciliations: createReconciliationStore(documents, name),
    settle: () => pause(settleMs),
    clock: () => new Date(),
    log,
  };
};

/**
 * The books of a stage: of the local stack, or of a deployed stage by the operator's own AWS credentials.
 * @throws Error where there is no such stage, or nothing was started here yet
 */
export const openBooks = (stage: string): ReconcilingDeps & MonthReading => {
  const account = accountOf(stage);
  if (!account) process.stderr.write("STRIPE_SECRET_KEY is not set: Stripe is not compared\n");
  return booksIn(documentsOf(stage), tableName(stage, table.name), account);
};

/**
 * Looks at the books of the stage that was typed as `--stage`, without it at those of the local stack, which has to be
 * running. The command ends with 1 where something was found, and with 2 where it could not look.
 */
export const lookAtBooks = async (look: (books: ReconcilingDeps) => Promise<boolean>): Promise<void> => {
  try {
    const { values } = parseArgs({ options: { stage: { type: "string", default: "local" } } });
    if (await look(openBooks(values.stage))) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
};
