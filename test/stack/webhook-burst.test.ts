import { describe, expect, inject, it } from "vitest";
import { localCredentials, localRegion, localStage } from "#infra/local/platform/local-platform.ts";
import { localSecrets } from "#infra/local/platform/secrets.ts";
import { createInboxStore } from "#services/donations/inbox/store.ts";
import { table } from "#services/donations/table.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { stripeEvent } from "#test/support/stripe-events.ts";
import { sendBurst } from "#test/support/webhook-burst.ts";

describe("the webhook in a rush", () => {
  it("answers 50 events a second within a second each, and has kept every one", async () => {
    const events = Array.from({ length: 300 }, (_, at) => {
      const intent = { id: `pi_rush${at}`, object: "payment_intent", status: "processing" };
      return { ...stripeEvent("payment_intent.processing", intent), id: `evt_rush${at}` };
    });
    const secret = localSecrets(inject("dataDir")).stripeWebhook;
    const milliseconds = await sendBurst({ base: inject("base"), secret, events, perSecond: 50 });
    const late = milliseconds.filter((each) => each > 1_000);
    expect(late.length).toBeLessThanOrEqual(3);
    expect(Math.max(...milliseconds)).toBeLessThan(2_000);

    const endpoint = inject("stackDynamoDb");
    const documents = createDocuments({ region: localRegion, credentials: localCredentials, endpoint });
    const inbox = createInboxStore(documents, tableName(localStage, table.name));
    const kept = await Promise.all(events.map(({ id }) => inbox.find(id)));
    expect(kept.filter((row) => row === undefined)).toEqual([]);
  }, 60_000);
});
