import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createFileMailbox } from "#services/notices/adapters/file-mailbox.ts";
import type { NoticePorts } from "#services/notices/deps.ts";
import { outboxes } from "#services/notices/keys.ts";
import { composeNotices } from "#services/notices/main.ts";
import { manifest } from "#services/notices/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { appointmentsPartition } from "#shared/published/cards/appointments.ts";
import { type Contact, contactCardKey } from "#shared/published/cards/contact-card.ts";
import { countyCardKey } from "#shared/published/cards/county-card.ts";
import { gateCardKey } from "#shared/published/cards/gate-card.ts";
import { type MeetingCard, meetingCardKey } from "#shared/published/cards/meeting-card.ts";
import { type OfferStatus, offerCardKey } from "#shared/published/cards/offer-card.ts";
import { type ReceiptContact, receiptCardKey } from "#shared/published/cards/receipt-card.ts";
import { stationCardKey } from "#shared/published/cards/station-card.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { caller, personOf, tokenOf } from "./call-api.ts";
import { grantRoles } from "./network-cards.ts";
import { createTestPlatform } from "./test-platform.ts";
import { wholeRun } from "./whole-run.ts";

export const needId = "need_01h2xcejqtf2nbrexx3vqjhp41";
export const signupId = "sgn_01h2xcejqtf2nbrexx3vqjhp42";
export const phone = "+8613812345678";
export const mailOf = (subject: string) => `${subject}@example.org`;

/** A shift of two hours as a signup's event carries it. */
export const shift = (status: string) => ({
  shiftId: "shf_1",
  status,
  from: "2026-03-07T01:00:00.000Z",
  to: "2026-03-07T03:00:00.000Z",
});

/** The notices service with a mailbox in a file; `close` removes the file. `factor`: how many times the limits are allowed. */
export const createNoticesService = async ({ factor = 1_000 } = {}) => {
  const tables = [
    manifest.table,
    { name: "network" },
    { name: "volunteers" },
    { name: "matching" },
    { name: "donations" },
    { name: "needs" },
  ];
  const { platform, clock, logged } = await createTestPlatform(tables, { factor });
  const folder = mkdtempSync(join(tmpdir(), "helink-mailbox-"));
  const mailbox = createFileMailbox(join(folder, "mailbox.jsonl"), clock);
  let service = composeNotices(platform, mailbox);
  const call: ReturnType<typeof caller> = (...request) => caller(service.api)(...request);
  return {
    platform,
    clock,
    logged,
    mailbox,
    call,
    close: () => rmSync(folder, { recursive: true, force: true }),
    /** Sends by other ports from now on. */
    sendBy: (ports: NoticePorts, options: { readonly sendMs?: number } = {}) => {
      service = composeNotices(platform, ports, options);
    },
    personId: (subject: string) => personOf(platform.ids, subject).personId,
    putContact: async (subject: string, contact: Contact) => {
      const { personId, volunteerId } = personOf(platform.ids, subject);
      const sealed = await platform.envelope.seal(personId, "contact", contact);
      const Item = { ...contactCardKey(volunteerId), version: 1, volunteerId, personId, sealed };
      await platform.documents.send(
        new PutCommand({
          TableName: tableName(platform.stage, "volunteers"),
          Item: { ...Item, consentOperator: false, maskedName: "周**" },
        }),
      );
    },
    /** An event of a signup of this test person. */
    eventOf: (name: string, subject: string, version: number, more: object = {}): DomainEvent => ({
      eventId: `${name}-${version}`,
      name,
      at: clock().toISOString(),
      subject: signupId,
      version,
      correlationId: "c",
      data: {
        needId,
        division: "430422103",
        positionId: "pos_1",
        changed: ["shf_1"],
        volunteerId: personOf(platform.ids, subject).volunteerId,
        personId: personOf(platform.ids, subject).personId,
        shifts: [shift("confirmed")],
        ...more,
      },
    }),
    /** The event of a need that opens or changes. */
    needEvent: (version: number, title: string, listing = "public"): DomainEvent => ({
      eventId: `need-${version}`,
      name: "needs.NeedChanged",
      at: clock().toISOString(),
      subject: needId,
      version,
      correlationId: "c",
      data: { title, listing, division: "430422103" },
    }),
    projectEvent: (projectId: string, name: string): DomainEvent => ({
      eventId: `project-${name}`,
      name: "projects.ProjectChanged",
      at: clock().toISOString(),
      subject: projectId,
      version: 1,
      correlationId: "c",
      data: {
        status: "published",
        name,
        county: "430422",
        fundraisingMode: "none",
        takesGifts: true,
        demo: false,
      },
    }),
    /** Where word of a guest's gift goes. */
    putReceipt: async (donationId: string, contact: ReceiptContact) => {
      const sealed = await platform.envelope.seal(donationId, "contact", contact);
      const Item = {
        ...receiptCardKey(donationId),
        version: 1,
        change: { by: "test", at: clock().toISOString(), correlationId: "c" },
        donationId,
        projectId: "prj_1",
        amount: 5_000,
        currency: "CNY",
        sealed,
      };
      await platform.documents.send(
        new PutCommand({ TableName: tableName(platform.stage, "donations"), Item }),
      );
    },
    putTownship: (name: string) =>
      platform.documents.send(
        new PutCommand({
          TableName: tableName(platform.stage, "network"),
          Item: {
            ...countyCardKey("430422"),
            version: 1,
            code: "430422",
            name: "衡南县",
            edition: "2023",
            adjacency: { source: "test", confidence: "checked" },
            townships: [{ code: "430422103", name, neighbours: [] }],
          },
        }),
      ),
    /** How the station of 430422103 is called. */
    putStation: (phone: string | null, closedOn: string | null = null) => {
      const division = "430422103";
      return platform.documents.send(
        new PutCommand({
          TableName: tableName(platform.stage, "network"),
          Item: { ...stationCardKey(division), version: 1, division, name: "社工站", phone, closedOn },
        }),
      );
    },
    /** Where those who come to the need meet, and whom they call. */
    putMeeting: (card: Partial<MeetingCard>) =>
      platform.documents.send(
        new PutCommand({
          TableName: tableName(platform.stage, "needs"),
          Item: {
            ...meetingCardKey(needId),
            version: 1,
            needId,
            division: "430422103",
            place: { kind: "onsite" },
            atStation: false,
            ...card,
          },
        }),
      ),
    /** Appoints a test person at the station of a township. */
    appoint: async (subject: string, role: StaffRole, division = "430422103") => {
      await grantRoles(platform, subject, [{ role, county: "430422", divisions: [division] }]);
      await platform.documents.send(
        new PutCommand({
          TableName: tableName(platform.stage, "network"),
          Item: {
            pk: appointmentsPartition("430422"),
            sk: `${subject}#${role}`,
            personId: personOf(platform.ids, subject).personId,
            role,
            division,
          },
        }),
      );
    },
    /** The checks on the gate card of a test person: kinds with their last days. */
    putChecks: (subject: string, checks: Readonly<Record<string, string>>) => {
      const { personId, volunteerId } = personOf(platform.ids, subject);
      return platform.documents.send(
        new PutCommand({
          TableName: tableName(platform.stage, "volunteers"),
          Item: {
            ...gateCardKey(volunteerId),
            version: 1,
            volunteerId,
            personId,
            status: "active",
            hasGuardian: false,
            vehicle: false,
            skills: [],
            languages: [],
            checks: Object.entries(checks).map(([kind, validUntil]) => ({ kind, validUntil })),
            weeklyCapMinutes: 0,
            teams: [],
            leads: [],
          },
        }),
      );
    },
    /** An offer to a test person, and the event that it was made. */
    putOffer: async (subject: string, status: OfferStatus = "open"): Promise<DomainEvent> => {
      const { personId, volunteerId } = personOf(platform.ids, subject);
      const offerId = "off_01h2xcejqtf2nbrexx3vqjhp43";
      const { status: _status, ...shifts } = shift("open");
      const offer = {
        offerId,
        needId,
        positionId: "pos_1",
        volunteerId,
        status,
        shifts: [shifts],
        answerBy: "2026-03-02T13:00:00.000Z",
      };
      const Item = { ...offerCardKey(offerId), version: 1, ...offer };
      await platform.documents.send(
        new PutCommand({ TableName: tableName(platform.stage, "matching"), Item }),
      );
      return {
        eventId: "offer-1",
        name: "matching.OfferMade",
        at: clock().toISOString(),
        subject: offerId,
        version: 1,
        correlationId: "c",
        data: { ...offer, status: "open", personId, division: "430422103" },
      };
    },
    /** The event that checks of a test person end soon. */
    endingEvent: (
      subject: string,
      version: number,
      checks: readonly { kind: string; validUntil: string }[],
    ): DomainEvent => ({
      eventId: `ending-${version}`,
      name: "volunteers.ChecksEnding",
      at: clock().toISOString(),
      subject: personOf(platform.ids, subject).volunteerId,
      version,
      correlationId: "c",
      data: { personId: personOf(platform.ids, subject).personId, division: "430422103", checks },
    }),
    /** Delivers events one after the other. */
    deliver: async (...events: DomainEvent[]) => {
      for (const event of events)
        for (const { consumer } of manifest.subscriptions?.filter(({ event: name }) => name === event.name) ??
          [])
          await service.consumers?.[consumer]?.(event);
    },
    /** Sends what is due in every part of the outbox. */
    sweep: async () => {
      await Promise.all(outboxes.map((_, part) => service.schedules?.deliverDue?.(wholeRun(part))));
    },
    inbox: async (subject: string, language = "zh-CN", query: Record<string, string> = {}) =>
      (
        await call("GET /v1/me/notices", {
          token: tokenOf(subject),
          query,
          headers: { "accept-language": language },
        })
      ).body,
  };
};
export type NoticesService = Awaited<ReturnType<typeof createNoticesService>>;
