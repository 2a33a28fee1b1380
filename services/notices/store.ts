import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { absent, atVersion, putNewer, putNext } from "#shared/db/conditions.ts";
import { type Due, duePages } from "#shared/db/due.ts";
import { get, getMany, type Page, queryAll, readablePage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { tryWrite, write } from "#shared/db/write.ts";
import type { Log } from "#shared/observability/log.ts";
import { appointmentSchema, appointmentsPartition } from "#shared/published/cards/appointments.ts";
import { type ContactCard, contactCardKey, contactCardSchema } from "#shared/published/cards/contact-card.ts";
import { type GateCard, gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import { type MeetingCard, meetingCardKey, meetingCardSchema } from "#shared/published/cards/meeting-card.ts";
import { type OfferCard, offerCardKey, offerCardSchema } from "#shared/published/cards/offer-card.ts";
import { type ReceiptCard, receiptCardKey, receiptCardSchema } from "#shared/published/cards/receipt-card.ts";
import { type StationCard, stationCardKey, stationCardSchema } from "#shared/published/cards/station-card.ts";
import type { StaffRole } from "#shared/values/role.ts";
import {
  inboxIndex,
  needKey,
  noticeKey,
  outboxIndex,
  preferencesKey,
  projectKey,
  reminderKey,
} from "./keys.ts";
import {
  type NeedRow,
  type NoticeRow,
  needRowSchema,
  noticeRowSchema,
  type PendingRow,
  type PreferencesRow,
  type ProjectRow,
  pendingRowSchema,
  preferencesRowSchema,
  projectRowSchema,
  type ReminderRow,
  reminderRowSchema,
  type Undelivered,
} from "./rows.ts";

/** An update of one row; `set` and `remove` are the parts of its UpdateExpression. */
interface NoticeUpdate {
  readonly set: string;
  readonly remove?: string;
  readonly condition: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The access patterns of the notices table, and of what it reads in the tables `volunteers`, `network`, `matching`, `donations` and `needs`. */
export const createNoticeStore = (
  documents: DynamoDBDocumentClient,
  table: string,
  {
    volunteers,
    network,
    matching,
    donations,
    needs,
  }: Readonly<Record<"volunteers" | "network" | "matching" | "donations" | "needs", string>>,
  log: Pick<Log, "error">,
) => {
  /** Updates a notice and raises its version; false where the condition does not hold. */
  const update = (noticeId: string, change: Change, { set, remove, condition, values }: NoticeUpdate) =>
    tryWrite(documents, [
      {
        Update: {
          TableName: table,
          Key: noticeKey(noticeId),
          UpdateExpression: `SET version = version + :one, #change = :change, ${set}${remove ? ` REMOVE ${remove}` : ""}`,
          ConditionExpression: condition,
          ExpressionAttributeNames: {
            "#change": "change",
            ...(set.includes("#status") ? { "#status": "status" } : {}),
          },
          ExpressionAttributeValues: { ":one": 1, ":change": change, ...values },
        },
      },
    ]);

  /** Takes a notice out of the outbox. Only the holder of the claim, which is the `dueAt` it set, may do so. */
  const close = (row: PendingRow, change: Change, set: string, values: Readonly<Record<string, unknown>>) =>
    update(row.noticeId, change, {
      set,
      remove: "outbox, dueAt, tries",
      condition: "dueAt = :claim",
      values: { ":claim": row.dueAt, ...values },
    });

  return {
    /** 1. Adds a notice; false where it exists. */
    add: (row: PendingRow): Promise<boolean> =>
      tryWrite(documents, [{ Put: { TableName: table, Item: row, ...absent } }]),

    /** 2. A notice; a consistent read. */
    find: (noticeId: string): Promise<NoticeRow | undefined> =>
      get(documents, table, noticeKey(noticeId), noticeRowSchema(), true),

    /** 3. A page of a person's notices, newest first. */
    listInbox: (
      personId: string,
      limit: number,
      after: Record<string, unknown> | undefined,
    ): Promise<Page<NoticeRow>> =>
      readablePage(
        documents,
        {
          TableName: table,
          IndexName: inboxIndex.name,
          KeyConditionExpression: "personId = :personId",
          ExpressionAttributeValues: { ":personId": personId },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: after,
        },
        noticeRowSchema(),
        log,
      ),

    /** 4. Marks a notice read; false where it is read already. */
    markRead: (noticeId: string, at: string, change: Change): Promise<boolean> =>
      update(noticeId, change, {
        set: "readAt = :at",
        condition: "attribute_exists(pk) AND attribute_not_exists(readAt)",
        values: { ":at": at },
      }),

    /** 5. The notices of a part of the outbox that are due by an instant, soonest first, page after page. */
    listDue: (outbox: string, by: string): AsyncIterable<readonly Due<PendingRow>[]> =>
      duePages(documents, table, outboxIndex, { list: outbox, by }, pendingRowSchema()),

    /** 6. Claims a notice until an instant, which counts as a try; undefined where another sender has claimed it. */
    claim: async (row: PendingRow, until: string, change: Change): Promise<PendingRow | undefined> => {
      const claimed = await update(row.noticeId, change, {
        set: "dueAt = :until, tries = tries + :one",
        condition: "dueAt = :readDueAt",
        values: { ":until": until, ":readDueAt": row.dueAt },
      });
      return claimed ? { ...row, dueAt: until, tries: row.tries + 1 } : undefined;
    },

    /** 7. Postpones a notice, which does not count as a try; false where another sender has claimed it. */
    postpone: (row: PendingRow, until: string, change: Change): Promise<boolean> =>
      update(row.noticeId, change, {
        set: "dueAt = :until",
        condition: "dueAt = :readDueAt",
        values: { ":until": until, ":readDueAt": row.dueAt },
      }),

    /** 8. Closes a notice that was sent. */
    closeSent: (row: PendingRow, at: string, change: Change): Promise<boolean> =>
      close(row, change, "#status = :status, sentAt = :at", { ":status": "sent", ":at": at }),

    /** 9. Closes a notice that will not be sent. */
    closeNotSent: (row: PendingRow, why: Undelivered, change: Change): Promise<boolean> =>
      close(row, change, "#status = :status, why = :why", { ":status": "not-sent", ":why": why }),

    /** 10. Stores a need's version if it is newer. */
    saveNeed: async (row: NeedRow): Promise<void> => {
      await tryWrite(documents, [putNewer(table, row)]);
    },

    /** 11. Needs, in any order; those of which no event has come are left out. */
    findNeeds: (needIds: readonly string[]): Promise<NeedRow[]> =>
      getMany(documents, table, needIds.map(needKey), needRowSchema()),

    /** 12. A volunteer's contact card (volunteers); a consistent read. */
    findContact: (volunteerId: string): Promise<ContactCard | undefined> =>
      get(documents, volunteers, contactCardKey(volunteerId), contactCardSchema(), true),

    /** 13. The people who hold one of these roles at the station of a township (network), each once. */
    listStaff: async (division: string, roles: readonly StaffRole[]): Promise<string[]> => {
      const appointments = await queryAll(
        documents,
        {
          TableName: network,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": appointmentsPartition(division.slice(0, 6)) },
        },
        appointmentSchema(),
      );
      const held = appointments.filter((row) => row.division === division && roles.includes(row.role));
      return [...new Set(held.map(({ personId }) => personId))];
    },

    /** 14. The checks of a volunteer (volunteers), none of one who has withdrawn; a consistent read. */
    findChecks: async (volunteerId: string): Promise<GateCard["checks"]> => {
      const card = await get(documents, volunteers, gateCardKey(volunteerId), gateCardSchema(), true);
      return card?.checks ?? [];
    },

    /** 15. A person's notices of what happened at an ISO instant and since. The index lags by a moment. */
    listSince: (personId: string, since: string): Promise<NoticeRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          IndexName: inboxIndex.name,
          KeyConditionExpression: "personId = :personId AND #at >= :since",
          ExpressionAttributeNames: { "#at": inboxIndex.sortKey },
          ExpressionAttributeValues: { ":personId": personId, ":since": since },
        },
        noticeRowSchema(),
      ),

    /** 16. How the stations of townships are reached (network), in any order; those not known are left out. */
    findStations: (divisions: readonly string[]): Promise<StationCard[]> =>
      getMany(documents, network, divisions.map(stationCardKey), stationCardSchema()),

    /** 17. By which way a person wants notices; a consistent read. */
    findPreferences: (personId: string): Promise<PreferencesRow | undefined> =>
      get(documents, table, preferencesKey(personId), preferencesRowSchema(), true),

    /** 18. Saves them. @throws ConditionFailed if they have changed since they were read */
    savePreferences: (row: PreferencesRow): Promise<void> => write(documents, [putNext(table, row)]),

    /** 19. An offer (matching); a consistent read. */
    findOffer: (offerId: string): Promise<OfferCard | undefined> =>
      get(documents, matching, offerCardKey(offerId), offerCardSchema(), true),

    /** 20. The reminders of a signup; a consistent read. */
    findReminder: (signupId: string): Promise<ReminderRow | undefined> =>
      get(documents, table, reminderKey(signupId), reminderRowSchema(), true),

    /** 21. Stores the reminders of a signup's version if it is newer. */
    saveReminder: async (row: ReminderRow): Promise<void> => {
      await tryWrite(documents, [putNewer(table, row)]);
    },

    /** 22. Reminders of a list that are due by an instant, soonest first, page after page. */
    listReminders: (list: string, by: string): AsyncIterable<readonly Due<ReminderRow>[]> =>
      duePages(documents, table, outboxIndex, { list, by }, reminderRowSchema()),

    /** 23. Stores the reminders that are left, unless the signup has changed since they were read. */
    saveReminded: async (before: ReminderRow, after: ReminderRow): Promise<void> => {
      await tryWrite(documents, [{ Put: { TableName: table, Item: after, ...atVersion(before.version) } }]);
    },

    /** 24. Stores a project's version if it is newer. */
    saveProject: async (row: ProjectRow): Promise<void> => {
      await tryWrite(documents, [putNewer(table, row)]);
    },

    /** 25. Projects, in any order; those of which no event has come are left out. */
    findProjects: (projectIds: readonly string[]): Promise<ProjectRow[]> =>
      getMany(documents, table, projectIds.map(projectKey), projectRowSchema()),

    /** 26. Where word of a guest's gift goes (donations); a consistent read. */
    findReceipt: (donationId: string): Promise<ReceiptCard | undefined> =>
      get(documents, donations, receiptCardKey(donationId), receiptCardSchema(), true),

    /** 27. The reminders of signups, in any order. */
    findReminders: (signupIds: readonly string[]): Promise<ReminderRow[]> =>
      getMany(documents, table, signupIds.map(reminderKey), reminderRowSchema()),

    /** 28. Where those who come to needs meet (needs), in any order; those not known are left out. */
    findMeetingCards: (needIds: readonly string[]): Promise<MeetingCard[]> =>
      getMany(documents, needs, needIds.map(meetingCardKey), meetingCardSchema()),
  };
};
export type NoticeStore = ReturnType<typeof createNoticeStore>;
