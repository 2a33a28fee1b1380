import { addDays, countyDay } from "#shared/values/time.ts";
import { smallPictures } from "#test/support/pictures.ts";
import { aNeed, anOfflineGift, aRegistration, aSlot, aStatement } from "#test/support/requests.ts";
import type { Access } from "./matrix.ts";
import { aPayOut } from "./world/disbursements.ts";
import { newPerson } from "./world/network.ts";
import type { Thing } from "./world/objects.ts";
import type { Kind } from "./world/world.ts";

/** How a route is tested for ownership. */
export interface Plan {
  /** The kind of thing that path, query or body name; absent: they name none, so there is one case. */
  readonly about?: Kind;
  /** Parameters of the path that name nobody's thing. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: (thing: Thing) => string;
  readonly body?: (thing: Thing) => unknown;
  readonly headers?: (thing: Thing) => Record<string, string>;
  /** Whosever the thing is, what the call creates belongs to the caller. */
  readonly makesOwn?: true;
  /** Answers figures to callers who may see nothing else. */
  readonly figures?: true;
  /** For a foreign thing the answer may be 200 in place of 404, but without these ids of it. */
  readonly hides?: readonly string[];
  /** A list: contains a thing, by this id, exactly if the access covers it. Default access: the route's own. */
  readonly lists?: { readonly kind: Kind; readonly id: string; readonly access?: Access };
  /** What another right shows: things of a kind as a whole, and this field of all others. */
  readonly behind?: { readonly access: Access; readonly kind: Kind; readonly field: string };
  /** The status that a business rule answers if ownership allows the call. */
  readonly rule?: number;
  /** Tested after all other routes: it changes who the callers are. */
  readonly last?: true;
}

const one: Plan = {};
const oneWith = (text: string): Plan => ({ query: () => text });
const inCounty = oneWith("county=430422");
const need: Plan = { about: "need" };
const moved: Plan = { about: "movedNeed" };
const drafts = { resource: "need.deidentified", letters: "R" } as const;
const fullProject = { resource: "project.full", letters: "R" } as const;
const gift = { amount: 1_000, currency: "CNY", anonymous: false };
const secretOf = ({ secret }: Thing) => (secret === undefined ? {} : { "donation-secret": String(secret) });
const quickSignup: Plan = {
  about: "quickSignup",
  headers: ({ secret }): Record<string, string> =>
    secret === undefined ? {} : { "signup-secret": String(secret) },
};
const recurringGift: Plan = { about: "recurringGift", headers: secretOf };
const pledge: Plan = { about: "pledge", headers: secretOf };
const aPledge = { ...gift, method: "bank", donor: { name: "演示（虚构）", email: "pledge@demo.invalid" } };
const donation: Plan = { about: "donation", headers: secretOf };

const nobodysNumber = { number: "2026-AAAAA-000001-AAAA" };

/** By service and route. */
export const plans: Readonly<Record<string, Plan>> = {
  "network.getHealth": one,
  "network.getSite": one,
  "network.listCounties": one,
  "network.listDivisions": inCounty,
  "network.getVocabulary": one,
  "network.listStations": inCounty,
  "network.getCoverage": inCounty,
  "network.getStation": { about: "station" },
  "network.changeStation": { about: "station", body: () => ({}) },
  "network.listOperators": inCounty,
  "network.listContracts": { lists: { kind: "contract", id: "contractId" } },
  "network.createContract": {
    about: "place",
    body: ({ county, stationId }) => ({ county, operatorName: "演示 机构丙", stationIds: [stationId] }),
  },
  "network.changeContract": { about: "contract", body: () => ({}) },
  "network.getMe": one,
  "network.listStaff": { lists: { kind: "appointment", id: "personId" } },
  "network.appointStaff": { about: "post", body: (post) => ({ personId: newPerson(), ...post }) },
  "network.changeAppointment": { about: "appointment", body: () => ({ label: "演示" }) },
  "network.endAppointment": { about: "appointment" },
  "network.inviteStaff": { about: "post", body: (post) => post },
  "network.listInvitations": { lists: { kind: "invitation", id: "invitationId" } },
  "network.withdrawInvitation": { about: "invitation" },
  "network.readInvitation": {
    about: "invited",
    headers: ({ secret = "none" }) => ({ "invitation-secret": String(secret) }),
  },
  "network.acceptInvitation": { about: "invited", body: ({ secret = "none" }) => ({ secret }) },
  "network.getMyStaffContact": one,
  "network.giveStaffContact": {
    body: () => ({ name: "演示社工", phone: "+8673400000000", consent: true }),
  },
  "network.removeStaffContact": one,
  "network.createMachineClient": { body: () => ({ name: "演示", scopes: ["needs:read"] }) },
  "network.listMachineClients": { lists: { kind: "client", id: "clientId" } },
  "network.revokeMachineClient": { about: "client" },

  "projects.listProjects": {
    lists: { kind: "draftProject", id: "projectId", access: fullProject },
    query: ({ county }) => `county=${county}&limit=100`,
  },
  "projects.createProject": {
    about: "place",
    body: ({ county, division, operatorId }) => ({ name: "演示项目", county, division, operatorId }),
  },
  "projects.getProject": {
    about: "project",
    behind: { access: fullProject, kind: "draftProject", field: "version" },
  },
  "projects.changeProject": { about: "draftProject", body: () => ({ area: "演示" }) },
  "projects.publishProject": { about: "draftProject" },
  "projects.listChangeRequests": { about: "project" },
  "projects.requestChange": { about: "project", body: () => ({ changes: { area: "演示" }, reason: "演示" }) },
  "projects.approveChange": { about: "changeRequest" },
  "projects.redactProject": { about: "project", body: () => ({ partners: null }) },
  "projects.redactChangeRequest": { about: "changeRequest", body: () => ({ reason: null }) },
  "projects.rejectChange": { about: "changeRequest" },
  "projects.listUpdates": { about: "project" },
  "projects.getUpdatePicture": { about: "update" },
  "projects.postUpdate": { about: "project", body: () => ({ text: "演示" }) },
  "projects.redactUpdate": { about: "update", body: () => ({ text: null }) },
  "projects.takeBackUpdate": { about: "update" },

  "volunteers.registerVolunteer": { body: () => aRegistration(), last: true },
  "volunteers.getMyProfile": { last: true },
  "volunteers.changeMyProfile": { body: () => ({ travelRadiusKm: 10 }), last: true },
  "volunteers.withdrawVolunteer": { last: true },
  "volunteers.getVisibility": one,
  "volunteers.listMyLooks": one,
  "volunteers.listVolunteers": { about: "township", query: ({ division }) => `division=${division}` },
  "volunteers.recordCheck": {
    about: "volunteer",
    body: () => ({ validUntil: addDays(countyDay(new Date()), 30) }),
  },
  "volunteers.confirmBirthDate": {
    about: "volunteer",
    body: () => ({ birthDate: "1990-01-01" }),
    rule: 409,
  },
  "volunteers.listBirthDates": oneWith("division=430422103"),
  "volunteers.listDuplicates": oneWith("division=430422103"),
  "volunteers.answerDuplicate": { about: "volunteer", body: () => ({ answer: "two-people" }), rule: 404 },
  "volunteers.listChecks": { about: "volunteer" },
  "volunteers.createTeam": {
    about: "place",
    body: ({ division }) => ({ name: "演示队", field: "敬老助残", division }),
  },
  "volunteers.approveTeam": { about: "waitingTeam" },
  "volunteers.listTeams": one,
  "volunteers.getTeam": { about: "team" },
  "volunteers.joinTeam": { about: "team" },
  "volunteers.changeMembership": { about: "team", body: () => ({ proposals: true }) },
  "volunteers.leaveTeam": { about: "team" },
  "volunteers.listTeamMembers": { about: "team" },

  "needs.createNeed": {
    about: "place",
    body: ({ division, projectId }) => aNeed({ division, ...(projectId ? { projectId } : {}) }),
  },
  "needs.changeNeed": { ...moved, body: () => ({ title: "周末课业辅导（改）" }) },
  "needs.openNeed": moved,
  "needs.sendBackNeed": { ...moved, body: () => ({ reason: "演示" }), rule: 409 },
  "needs.takeBackNeed": { ...moved, rule: 409 },
  "needs.closeNeed": moved,
  "needs.cancelNeed": moved,
  "needs.redactNeed": { ...moved, body: () => ({ description: null }) },
  "needs.listNeeds": {
    lists: { kind: "draftNeed", id: "needId", access: drafts },
    query: ({ division }) => `division=${division}`,
  },
  "needs.getNeed": { ...need, behind: { access: drafts, kind: "draftNeed", field: "staff" } },
  "needs.createNeedImport": { body: () => ({}) },
  "needs.getNeedImport": { about: "imported" },
  "needs.mendNeedImportRows": { about: "imported", body: () => ({ rows: [{ row: 1 }] }) },
  "needs.listNeedImportRows": { about: "imported" },
  "needs.signUp": {
    ...need,
    makesOwn: true,
    body: ({ positionId, left, riskNoticeVersion }) => ({ positionId, shifts: [left], riskNoticeVersion }),
  },
  // Refused: it accepts another risk notice than the need's.
  "needs.acceptOffer": { about: "offer", body: () => ({ riskNoticeVersion: 0 }), rule: 409 },
  "needs.proposeSignups": {
    about: "proposal",
    body: ({ teamId, positionId, left, volunteerId }) => ({
      teamId,
      positionId,
      shifts: [left],
      volunteerIds: [volunteerId],
    }),
  },
  "needs.confirmSignup": { about: "signup" },
  "needs.withdrawSignup": { about: "signup" },
  "needs.recordAttendance": {
    about: "attendance",
    body: ({ taken }) => ({ shiftId: taken, outcome: "attended" }),
  },
  "needs.listSignups": { ...need, hides: ["signupId"] },
  "needs.listMySignups": { lists: { kind: "signup", id: "signupId" } },
  "needs.getMyHours": one,
  "needs.getServiceTotal": inCounty,
  "needs.getCalendarFeed": one,
  "needs.createCalendarFeed": one,
  "needs.deleteCalendarFeed": one,
  "needs.readCalendar": { about: "calendar" },
  "needs.quickSignUp": {
    ...need,
    // Refused: what these needs ask for is a skill.
    rule: 409,
    body: ({ taken, riskNoticeVersion }) => ({
      shiftId: taken,
      riskNoticeVersion,
      name: "演示 测试",
      phone: "+8613800138999",
      adult: true,
      consentVersion: "2026-11",
    }),
  },
  "needs.getQuickSignup": quickSignup,
  "needs.changeQuickSignup": {
    ...quickSignup,
    body: ({ taken, riskNoticeVersion }) => ({ shiftId: taken, riskNoticeVersion }),
  },
  "needs.withdrawQuickSignup": quickSignup,
  // Refused: whoever had the link withdrew by it.
  "needs.claimQuickSignup": { ...quickSignup, rule: 409 },

  "matching.listMatches": { ...need, figures: true, hides: ["volunteerId"] },
  "matching.explainMatch": { about: "pair" },
  "matching.listMyMatches": one,
  "matching.createOffers": {
    ...need,
    body: ({ positionId, left, volunteerId }) => ({
      positionId,
      shifts: [left],
      volunteerIds: [volunteerId],
    }),
  },
  "matching.listOffers": need,
  "matching.listMyOffers": { lists: { kind: "offer", id: "offerId" } },
  "matching.declineOffer": { about: "offer", body: () => ({ reason: "other" }) },
  "matching.withdrawOffer": { about: "offer" },
  "lists.pullNeedList": need,
  "lists.pullWeekList": {
    about: "week",
    query: ({ day, division, projectId }) =>
      `from=${day}&to=${day}&${projectId ? `projectId=${projectId}` : `division=${division}`}`,
    hides: ["signupId"],
  },
  "lists.listThanks": { about: "township", query: ({ division }) => `division=${division}` },
  "lists.listMyPulls": one,

  "donations.createDonation": { about: "project", body: () => gift },
  "donations.getFeeCover": oneWith("amount=5000&currency=CNY"),
  "donations.getDonation": donation,
  "donations.getAcknowledgment": donation,
  "donations.getAcknowledgmentPaper": donation,
  "donations.getOfflineAcknowledgmentPaper": { about: "offlineDonation", rule: 409 },
  "donations.checkAcknowledgment": { path: nobodysNumber },
  "donations.listAcknowledgments": { about: "project" },
  "donations.enterOfficialReceipt": {
    path: nobodysNumber,
    body: () => ({ receiptNo: null }),
    rule: 404,
  },
  "donations.getGivingYear": { path: { year: "2026" } },
  "donations.getGivingYearPaper": { path: { year: "2026" } },
  "donations.askReceipt": { ...donation, body: () => ({ email: "guest@demo.invalid" }) },
  "donations.redactDonation": { about: "giftThere", body: () => ({ message: null }) },
  "donations.listMyDonations": { lists: { kind: "donation", id: "donationId" } },
  "donations.listUnclaimedDonations": one,
  "donations.claimDonation": { about: "donation", body: () => ({ mine: true }) },
  "donations.getTrace": donation,
  "donations.createPledge": { about: "project", body: () => aPledge },
  "donations.getPledge": pledge,
  "donations.endPledge": { ...pledge, last: true },
  "donations.listMyPledges": { lists: { kind: "pledge", id: "pledgeId" } },
  "donations.createRecurringGift": { about: "project", body: () => gift },
  "donations.getRecurringGift": recurringGift,
  // Refused: none of their checkouts was paid.
  "donations.changeRecurringGift": { ...recurringGift, body: () => ({ paused: true }), rule: 409 },
  "donations.cancelRecurringGift": { ...recurringGift, last: true },
  "donations.listMyRecurringGifts": { lists: { kind: "recurringGift", id: "recurringGiftId" } },
  // Nothing was reconciled yet.
  "donations.getLatestReconciliation": { rule: 404 },
  "donations.getFund": { about: "project" },
  "donations.listFunds": { about: "project" },
  "donations.enterOfflineDonation": { about: "project", body: () => anOfflineGift() },
  "donations.listOfflineDonations": { about: "project" },
  "donations.getOfflineDonation": { about: "offlineDonation" },
  "donations.confirmOfflineDonation": { about: "offlineDonation", rule: 409 },
  "donations.refuseOfflineDonation": {
    about: "offlineDonation",
    body: () => ({ reason: "other" }),
    rule: 409,
  },
  "donations.listDueDisclosures": inCounty,
  "donations.listDisclosures": { about: "project" },
  // Refused: no day of a project that was published today is over.
  "donations.draftDisclosure": { about: "project", body: () => ({}), rule: 400 },
  "donations.getDisclosure": { about: "disclosure" },
  "donations.publishDisclosure": { about: "disclosure" },
  "donations.importBankStatement": { body: () => aStatement("9501") },
  "donations.listBankStatements": one,
  "donations.getBankStatement": { about: "statement" },
  "donations.approveBankStatement": { about: "statement", body: () => ({ seen: "none" }), rule: 409 },
  "donations.compareBankStatement": { about: "statement" },
  "donations.refuseBankStatement": { about: "statement", body: () => ({ reason: "other" }), rule: 409 },
  "donations.getMonth": { about: "month", query: ({ operatorId }) => `operatorId=${operatorId}` },
  "donations.prepareMonth": { about: "month", rule: 409 },
  "donations.lockMonth": { about: "month", rule: 409 },
  "donations.listSuspense": one,
  "donations.getSuspense": { about: "suspense" },
  "donations.proposeAllocation": {
    about: "suspense",
    body: () => ({ to: { kind: "returned", reference: "DEMO-BACK", on: countyDay(new Date()) } }),
    rule: 409,
  },
  "donations.confirmAllocation": { about: "suspense", rule: 409 },
  "donations.withdrawAllocation": { about: "suspense", rule: 409 },
  "donations.getAuditPack": { about: "auditedMonth" },
  "donations.listLedger": { about: "project", hides: ["donationId"] },
  "donations.listSlots": { about: "project" },
  "donations.createSlot": { about: "slot", body: ({ area }) => aSlot({ area }) },
  "donations.getSlot": { about: "slot" },
  // Refused: none of these was read in the version it has.
  "donations.changeSlot": { about: "slot", body: () => ({ version: 99 }), rule: 409 },
  "donations.approveSlot": { about: "slot", body: () => ({ version: 99 }), rule: 409 },
  "donations.endSlot": { about: "slot", body: () => ({ reason: "moved", version: 99 }), rule: 409 },
  // None of these is approved: there is nobody to sponsor.
  "donations.holdSlot": { about: "slot", body: () => ({ ...gift, purpose: "school" }), rule: 404 },
  "donations.requestDisbursement": { about: "project", body: () => aPayOut() },
  "donations.listDisbursements": { about: "project" },
  "donations.requestRefund": { ...donation, body: () => ({ amount: 100 }) },
  "donations.getGiftRefunds": donation,
  "donations.listRefunds": one,
  "donations.approveRefund": { about: "refund" },
  "donations.refuseRefund": { about: "refund", rule: 409 },
  "donations.listDisputes": { ...one, figures: true },
  "donations.noteEvidence": { about: "dispute" },
  "donations.listWaiting": {
    lists: { kind: "disbursement", id: "disbursementId" },
    query: () => "limit=100",
  },
  "donations.listPaidOut": { about: "project" },
  "donations.getDisbursement": { about: "disbursement" },
  "donations.addEvidence": {
    about: "disbursement",
    body: () => ({ evidence: [{ data: smallPictures.jpeg, description: "演示" }] }),
  },
  "donations.getEvidence": { about: "disbursement" },
  "donations.approveDisbursement": { about: "disbursement" },
  // Refused: the sum is too small to be held, and nothing of these was approved.
  "donations.holdDisbursement": { about: "disbursement", rule: 409 },
  "donations.executeDisbursement": {
    about: "disbursement",
    body: () => ({ bankReference: "2026030200017", on: countyDay(new Date()) }),
    rule: 409,
  },
  "donations.refuseDisbursement": { about: "disbursement", body: () => ({ reason: "other" }) },
  // Refused: the request has no signature of Stripe.
  "donations.receiveStripeEvent": { rule: 400 },

  "notices.listMyNotices": { lists: { kind: "notice", id: "noticeId" } },
  "notices.getNoticePreferences": one,
  "notices.changeNoticePreferences": { body: () => ({ gifts: "page" }) },
  "notices.readNotice": { about: "notice" },
  "notices.readNotices": { body: () => ({ until: "2026-03-02T09:00:00+08:00" }) },
};
