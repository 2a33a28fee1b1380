import { expect, it } from "vitest";
import { donationItem, donationRowSchema } from "#services/donations/giving/rows.ts";
import { intentRow, testDonation, testProject } from "#test/support/ledger-history.ts";

it("a gift's donor key is stored under the name that the table's index has", () => {
  const of = { payment: "pi_1", amount: 100, donationId: testDonation(1), projectId: testProject(1) };
  const row = { ...intentRow(of), donorKey: "PERSON#one" };
  const item = donationItem(row);
  expect(item).toMatchObject({ giver: "PERSON#one" });
  expect(item).not.toHaveProperty("donorKey");
  expect(donationRowSchema.parse(item)).toEqual(row);
});
