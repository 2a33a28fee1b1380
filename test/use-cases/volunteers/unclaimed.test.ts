import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, it } from "vitest";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest } from "#services/volunteers/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { contactCardKey, contactCardSchema } from "#shared/published/cards/contact-card.ts";
import { type QuickContact, quickContactKey } from "#shared/published/cards/quick-contact.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

let world: Awaited<ReturnType<typeof createWorld>>;
const createWorld = async () => {
  const { platform } = await createTestPlatform([manifest.table, { name: "needs" }]);
  const { documents, stage } = platform;
  const { consumers } = composeVolunteers(platform, { remove: async () => {} });
  return {
    /** The card in needs becomes this one. */
    becomes: (contact: QuickContact) =>
      documents.send(new PutCommand({ TableName: tableName(stage, "needs"), Item: contact })),
    tell: (signupId: string) =>
      consumers?.onQuickContactChanged?.({
        eventId: signupId,
        name: "needs.QuickSignedUp",
        subject: signupId,
        version: 1,
        at: "2026-03-02T01:00:00.000Z",
        correlationId: "c",
        data: {},
      }),
    cardOf: async (volunteerId: string) =>
      (
        await documents.send(
          new GetCommand({ TableName: tableName(stage, "volunteers"), Key: contactCardKey(volunteerId) }),
        )
      ).Item,
  };
};
beforeAll(async () => {
  world = await createWorld();
});

const contact = (signupId: string, since: string, more: Partial<QuickContact> = {}): QuickContact => ({
  ...quickContactKey(signupId),
  version: 1,
  signupId,
  volunteerId: `vol_${signupId.slice(4, 5)}`,
  personId: "per_1",
  sealed: `sealed by ${signupId}`,
  maskedName: "演**",
  since,
  expiresAt: 1_775_444_400,
  ...more,
});

it("who signed up by phone alone has a contact card like others, until it expires", async () => {
  await world.becomes(contact("sgn_a", "2026-03-02"));
  await world.tell("sgn_a");
  const card = await world.cardOf("vol_a");
  expect(contactCardSchema().parse(card)).toMatchObject({
    sealed: "sealed by sgn_a",
    maskedName: "演**",
    consentOperator: true,
    consentThanks: false,
  });
  expect(card?.expiresAt).toBe(1_775_444_400);
  await world.becomes(contact("sgn_a", "2026-03-02", { version: 2, expiresAt: 1_776_000_000 }));
  await world.tell("sgn_a");
  expect((await world.cardOf("vol_a"))?.expiresAt).toBe(1_776_000_000);
});

it("of several signups by one phone the latest counts, and erasing an earlier one leaves it", async () => {
  await world.becomes(contact("sgn_b1", "2026-03-02"));
  await world.becomes(contact("sgn_b2", "2026-03-03"));
  await world.tell("sgn_b2");
  await world.tell("sgn_b1");
  expect((await world.cardOf("vol_b"))?.sealed).toBe("sealed by sgn_b2");
  const { sealed: _, ...erased } = contact("sgn_b1", "2026-03-02", { version: 2 });
  await world.becomes(erased);
  await world.tell("sgn_b1");
  expect((await world.cardOf("vol_b"))?.sealed).toBe("sealed by sgn_b2");
});

it("what was erased is erased, and no late event brings it back", async () => {
  await world.becomes(contact("sgn_c", "2026-03-02"));
  await world.tell("sgn_c");
  const { sealed: _, ...erased } = contact("sgn_c", "2026-03-02", { version: 2 });
  await world.becomes(erased);
  await world.tell("sgn_c");
  await world.tell("sgn_c");
  expect(await world.cardOf("vol_c")).toBeUndefined();
  await world.tell("sgn_never");
});
