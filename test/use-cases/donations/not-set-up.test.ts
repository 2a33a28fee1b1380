import { describe, expect, it } from "vitest";
import { startDonations, webhookSecret } from "#test/support/donations-service.ts";
import { intentSucceeded } from "#test/support/stripe-events.ts";

const nobody = "http://127.0.0.1:1";

describe.each([
  ["without keys", {}],
  ["with a word for both keys", { STRIPE_SECRET_KEY: "unset", STRIPE_WEBHOOK_SECRETS: "unset" }],
  ["with no secret to verify events by", { STRIPE_SECRET_KEY: "sk_live_1" }],
  ["with no key to open a checkout by", { STRIPE_WEBHOOK_SECRETS: webhookSecret }],
  [
    "with the key where the secret belongs",
    { STRIPE_SECRET_KEY: "sk_live_1", STRIPE_WEBHOOK_SECRETS: "sk_live_1" },
  ],
])("a stage %s", (_, keys: Record<string, string>) => {
  it("takes no gift, believes no event, and still shows its funds", async () => {
    const donations = await startDonations(nobody, { keys });
    const projectId = donations.platform.ids.derived("project", "a");
    await donations.projectChanged(projectId);
    const before = await donations.rowsOf("");
    const refused = { status: 503, body: { code: "payments-not-set-up" } };

    expect(await donations.give(projectId, { amount: 5_000 })).toMatchObject(refused);
    const forged = intentSucceeded({ payment: "pi_1", amount: 5_000, donationId: "don_1", projectId });
    const payload = JSON.stringify(forged);
    const signature = donations.signed(payload, keys.STRIPE_WEBHOOK_SECRETS ?? "unset");
    expect(await donations.webhook(payload, signature)).toMatchObject(refused);
    expect(await donations.rowsOf("")).toEqual(before);
    expect(await donations.fund(projectId)).toMatchObject({ count: 0 });
    expect(donations.logged).toContainEqual(expect.objectContaining({ event: "payments-not-set-up" }));
  });
});
