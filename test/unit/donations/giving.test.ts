import { describe, expect, it } from "vitest";
import type { DonationRow } from "#services/donations/giving/rows.ts";
import { requireAcceptsGift } from "#services/donations/giving/rules/accepts-gift.ts";
import { isPaid, mayBecome, statusAfterRefunds } from "#services/donations/giving/rules/donation-status.ts";
import { paidStatuses, unpaidStatuses } from "#services/donations/giving/schemas.ts";
import type { ProjectRow } from "#services/donations/projects/rows.ts";
import { intentRow, testDonation, testProject } from "#test/support/ledger-history.ts";

const projectId = testProject(1);
const intent = intentRow({ payment: "pi_1", amount: 10_000, donationId: testDonation(1), projectId });

describe("a gift", () => {
  it("moves by these steps and no others: what is paid neither fails nor expires", () => {
    const statuses = [...unpaidStatuses, ...paidStatuses];
    const steps = statuses.flatMap((from) =>
      statuses.filter((to) => mayBecome(from, to)).map((to) => `${from} -> ${to}`),
    );
    expect(steps).toEqual([
      "pending -> failed",
      "pending -> expired",
      "pending -> paid",
      "failed -> expired",
      "failed -> paid",
      "expired -> paid",
      "paid -> partly-refunded",
      "paid -> refunded",
      "partly-refunded -> paid",
      "partly-refunded -> refunded",
      "refunded -> paid",
      "refunded -> partly-refunded",
    ]);
  });

  it("is paid in every status that follows a payment", () => {
    const inStatus = (status: DonationRow["status"]) => ({ ...intent, status }) as DonationRow;
    expect(unpaidStatuses.filter((status) => isPaid(inStatus(status)))).toEqual([]);
    expect(paidStatuses.filter((status) => isPaid(inStatus(status)))).toEqual(paidStatuses);
  });

  it.each([
    [0, "paid"],
    [1, "partly-refunded"],
    [9_999, "partly-refunded"],
    [10_000, "refunded"],
  ])("of 10,000 of which %i was refunded is %s", (refunded, status) => {
    expect(statusAfterRefunds(10_000, refunded)).toBe(status);
  });
});

describe("a project", () => {
  const project: ProjectRow = {
    pk: `PROJECT#${projectId}`,
    sk: "PROJECT",
    version: 1,
    change: intent.change,
    projectId,
    status: "published",
    name: "春蕾计划",
    county: "430422",
    fundraisingMode: "public",
    takesGifts: true,
    currencies: ["CNY", "JPY"],
    demo: false,
    invited: ["zero", "one"],
    source: "donated",
  };
  const accepts = (
    fields: Partial<ProjectRow>,
    gift: Partial<Parameters<typeof requireAcceptsGift>[1]> = {},
  ) => {
    try {
      requireAcceptsGift(
        { ...project, ...fields },
        { amount: 5_000, currency: "CNY", emailIndex: undefined, ...gift },
      );
      return "accepted";
    } catch (problem) {
      return (problem as { code: string }).code;
    }
  };

  it("names the least gift of the currency", () => {
    const gift = { amount: 99, currency: "CNY", emailIndex: undefined } as const;
    expect(() => requireAcceptsGift(project, gift)).toThrow(
      expect.objectContaining({
        members: { errors: [{ pointer: "/amount", code: "gift-too-small", params: { least: "¥1.00" } }] },
      }),
    );
  });

  it.each([
    [{}, {}, "accepted"],
    [{}, { currency: "JPY" }, "accepted"],
    [{}, { currency: "USD" }, "wrong-currency"],
    [{}, { amount: 99 }, "invalid"],
    [{}, { amount: 100 }, "accepted"],
    [{}, { amount: 49, currency: "JPY" }, "invalid"],
    [{}, { amount: 50, currency: "JPY" }, "accepted"],
    [{ takesGifts: false }, {}, "fundraising-closed"],
    [{ fundraisingMode: "targeted" }, { emailIndex: "one" }, "accepted"],
    [{ fundraisingMode: "targeted" }, { emailIndex: "two" }, "not-invited"],
    [{ fundraisingMode: "targeted" }, {}, "not-invited"],
    [{ fundraisingMode: "targeted", takesGifts: false }, {}, "fundraising-closed"],
  ] as const)("with %j and a gift with %j: %s", (fields, gift, expected) => {
    expect(accepts(fields, gift)).toBe(expected);
  });
});
