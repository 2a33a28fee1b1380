import { expect, it } from "vitest";
import { appointing } from "#services/network/staff/access.ts";
import { stationRoles, workOf } from "#services/web/shared/auth/role-work.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { type Access, rightsTo } from "./matrix.ts";

/** What the page offers, and the right of the matrix that it takes. */
const accessOf: Readonly<Record<string, Access>> = {
  "/work/post": { resource: "need.deidentified", letters: "C" },
  "/work/imports": { resource: "need.import", letters: "C" },
  "/work/teams": { resource: "team", letters: "A" },
  "/work/volunteers": { resource: "volunteer.search", letters: "R" },
  find: { resource: "volunteer.search", letters: "R" },
  "/work/people": { resource: "volunteer.duplicate", letters: "R" },
  "/work/week": { resource: "volunteer.list", letters: "R" },
  "/work/sheet": { resource: "volunteer.thanks", letters: "R" },
  "/work/ledgers": { resource: "ledger.entry", letters: "R" },
  "/work/projects": { resource: "project.full", letters: "R" },
  draft: { resource: "project.full", letters: "C" },
  decide: { resource: "project.change_request", letters: "A" },
  release: { resource: "project.full", letters: "A U others" },
  propose: { resource: "sponsorship.slot_full", letters: "C" },
  endorse: { resource: "sponsorship.slot_full", letters: "A" },
  // Overdue statements are everybody's to see; who drafts and publishes them is asked of the API.
  "/work/statements": { resource: "project.public_page", letters: "R" },
  "/work/pay-outs": { resource: "disbursement", letters: "R" },
  requestMoney: { resource: "disbursement", letters: "C" },
  grantMoney: { resource: "disbursement", letters: "A" },
  payMoney: { resource: "disbursement", letters: "X" },
  holdMoney: { resource: "disbursement", letters: "U" },
  "/work/bank": { resource: "statement.import", letters: "R A" },
  importStatement: { resource: "statement.import", letters: "C" },
  "/work/suspense": { resource: "suspense.allocation", letters: "R A" },
  "/work/months": { resource: "month_lock", letters: "R" },
  "/work/stations": { resource: "station.full", letters: "R" },
  "/work/contracts": { resource: "contract", letters: "R" },
  "/work/money-back": { resource: "refund", letters: "R others" },
  approveRefund: { resource: "refund", letters: "A" },
  noteEvidence: { resource: "dispute", letters: "U" },
  enterGift: { resource: "offline_donation", letters: "C" },
  enterReceipt: { resource: "acknowledgment", letters: "U" },
  confirmGift: { resource: "offline_donation", letters: "A" },
  station: { resource: "station.full", letters: "U" },
  contract: { resource: "contract", letters: "C" },
  "/work/staff": { resource: "user.role", letters: "R" },
  "/work/contact": { resource: "staff.contact", letters: "U" },
  "/work/programs": { resource: "machine.client", letters: "R" },
  "/stations": { resource: "station.directory", letters: "R" },
  "/work/needs": { resource: "need.deidentified", letters: "R" },
  "/needs": { resource: "need.public_page", letters: "R" },
  move: { resource: "need.deidentified", letters: "U" },
  approve: { resource: "need.deidentified", letters: "A" },
  redact: { resource: "need.redaction", letters: "X" },
  record: { resource: "attendance", letters: "C" },
  check: { resource: "volunteer.check", letters: "C" },
  match: { resource: "match.assignment", letters: "R" },
  ask: { resource: "offer", letters: "C" },
  name: { resource: "volunteer.list", letters: "R" },
};

it.each(Object.entries(workOf))(
  "%s appoints to the roles that the network service lets it",
  (role, { appoints }) => {
    const mine = Object.entries(appointing).filter(([, { by }]) => by.includes(role as StaffRole));
    expect([...appoints].sort()).toEqual(mine.map(([name]) => name).sort());
  },
);

it("asks for a township where a role is held at a station", () => {
  const held = Object.entries(appointing).filter(([, { place }]) => place === "station");
  expect([...stationRoles].sort()).toEqual(held.map(([name]) => name).sort());
});

it.each(Object.entries(workOf))(
  "%s is offered nothing that the matrix refuses",
  (role, { pages, needs, may }) => {
    for (const offer of [...pages.map(({ to }) => to), ...(needs ? [needs] : []), ...may]) {
      const access = accessOf[offer];
      const rights = access ? rightsTo(access, role as StaffRole) : [];
      // What is open in a case only is refused without one.
      expect(
        rights.filter(({ qualifier }) => !qualifier.startsWith("in case")),
        offer,
      ).not.toEqual([]);
    }
  },
);
