import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { duePages } from "#shared/db/due.ts";
import { eachRow, get, getMany, queryAll, queryPage } from "#shared/db/read.ts";
import type { Change } from "#shared/db/row.ts";
import { type Write, write } from "#shared/db/write.ts";
import { shiftStates } from "#shared/eligibility/shift-states.ts";
import { type GateCard, gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import { type OfferCard, offerCardKey, offerCardSchema } from "#shared/published/cards/offer-card.ts";
import { quickContactKey } from "#shared/published/cards/quick-contact.ts";
import { needPk } from "../needs/keys.ts";
import type { BoardRow } from "../needs/rows.ts";
import { boardWrites } from "./board-expression.ts";
import {
  byVolunteerIndex,
  calendarKey,
  dueIndex,
  servedDayKey,
  serviceTotalKey,
  serviceTotalsPk,
  signupKey,
  signupPrefix,
  waitKey,
  waitPrefix,
} from "./keys.ts";
import {
  type CalendarRow,
  calendarRowSchema,
  type ServedDayRow,
  type ServiceTotalRow,
  type SignupRow,
  servedDayRowSchema,
  serviceTotalRowSchema,
  signupRowSchema,
  type WaitRow,
  waitRowSchema,
} from "./rows.ts";
import { boardMoves } from "./rules/place-moves.ts";
import { keptUntil, quickCardOf } from "./rules/quick.ts";
import type { ServiceSum } from "./rules/service-total.ts";

/** One change of a signup, with the rows that change with it or must not have changed since they were read. */
export interface SignupChange {
  readonly before: SignupRow | undefined;
  readonly after: SignupRow;
  /** Absent if the need no longer has the position. */
  readonly board: BoardRow | undefined;
  /** Set if places are newly taken or awaited: the need must be open in this version. */
  readonly openNeedVersion?: number | undefined;
  /** The next version of the calendar; absent if no booked shift changes. */
  readonly calendar?: CalendarRow | undefined;
  /** The card by which gates were judged; absent if none were. */
  readonly card?: GateCard | undefined;
  /** The offer that is accepted: it must be open still, and in time. */
  readonly offer?: OfferCard | undefined;
  /** Writes of other rows, such as the contact of a quick signup. */
  readonly also?: readonly Write[] | undefined;
}

const waitsOf = (signup: SignupRow | undefined): Record<string, string> =>
  Object.fromEntries(
    (signup?.shifts ?? [])
      .filter(({ status }) => shiftStates[status].waits)
      .map(({ shiftId, joinedAt }) => [shiftId, joinedAt]),
  );

/** The query of a volunteer's signups, newest first. */
const ofVolunteer = (table: string, volunteerId: string) => ({
  TableName: table,
  IndexName: byVolunteerIndex.name,
  KeyConditionExpression: "volunteerId = :volunteerId",
  ExpressionAttributeValues: { ":volunteerId": volunteerId },
  ScanIndexForward: false,
});

/** The query of a need's signups, strongly consistent. */
const ofNeed = (table: string, needId: string) => ({
  TableName: table,
  KeyConditionExpression: "pk = :pk AND begins_with(sk, :signups)",
  ExpressionAttributeValues: { ":pk": needPk(needId), ":signups": signupPrefix },
  ConsistentRead: true,
});

/** The access patterns of signups, wait-lists and calendars; of the gate cards in `volunteers`, the offers in `matching`. */
export const createSignupStore = (
  documents: DynamoDBDocumentClient,
  {
    needs: table,
    volunteers,
    matching,
  }: { readonly needs: string; readonly volunteers: string; readonly matching: string },
) => {
  /** Fails if the gate card has changed since the gates were judged by it. */
  const cardCheck = ({ volunteerId, version }: GateCard): Write => ({
    ConditionCheck: { TableName: volunteers, Key: gateCardKey(volunteerId), ...atVersion(version) },
  });

  /** Fails if an offer has been closed since it was read, its time is over, or it is somebody else's. */
  const offerCheck = ({ offerId }: OfferCard, { volunteerId, change }: SignupRow): Write => ({
    ConditionCheck: {
      TableName: matching,
      Key: offerCardKey(offerId),
      ConditionExpression: "#status = :open AND volunteerId = :volunteerId AND answerBy > :at",
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: { ":open": "open", ":volunteerId": volunteerId, ":at": change.at },
    },
  });

  /** What follows for its board from the change of a signup; nothing where the need no longer has the position. */
  const boardWritesOf = (
    board: BoardRow | undefined,
    before: SignupRow | undefined,
    { shifts, change }: SignupRow,
    openNeedVersion?: number,
  ): Write[] =>
    board
      ? boardWrites(table, board, boardMoves(board, before?.shifts ?? [], shifts), change, openNeedVersion)
      : [];

  /** Writes, or deletes, the signup's entry in the wait-list where it changes. */
  const waitWrites = (before: SignupRow | undefined, after: SignupRow): Write[] => {
    const [oldWaits, waits] = [waitsOf(before), waitsOf(after)];
    if (JSON.stringify(oldWaits) === JSON.stringify(waits)) return [];
    const { needId, positionId, signupId, version, change } = after;
    const key = waitKey(needId, positionId, signupId);
    if (Object.keys(waits).length === 0) return [{ Delete: { TableName: table, Key: key } }];
    const Item: WaitRow = { ...key, version, change, signupId, waits };
    return [{ Put: { TableName: table, Item } }];
  };

  /** Keeps name and phone of a quick signup for as long as it follows from its shifts, where these moved. */
  const contactWrites = (before: SignupRow | undefined, after: SignupRow): Write[] => {
    if (!before || !after.quick || keptUntil(before) === keptUntil(after)) return [];
    return [
      {
        Update: {
          TableName: table,
          Key: quickContactKey(after.signupId),
          UpdateExpression: "SET expiresAt = :expiresAt, version = :version, #change = :change",
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeNames: { "#change": "change" },
          ExpressionAttributeValues: {
            ":expiresAt": keptUntil(after),
            ":version": after.version,
            ":change": after.change,
          },
        },
      },
    ];
  };

  /** Adds to what was served in a township; nothing where nothing changes. */
  const totalWrites = (division: string, { minutes, times }: ServiceSum): Write[] =>
    minutes === 0 && times === 0
      ? []
      : [
          {
            Update: {
              TableName: table,
              Key: serviceTotalKey(division),
              UpdateExpression: "ADD #minutes :minutes, times :times",
              ExpressionAttributeNames: { "#minutes": "minutes" },
              ExpressionAttributeValues: { ":minutes": minutes, ":times": times },
            },
          },
        ];

  return {
    /** 10. One signup, strongly consistent. */
    findSignup: (needId: string, signupId: string): Promise<SignupRow | undefined> =>
      get(documents, table, signupKey(needId, signupId), signupRowSchema(), true),

    /** 11. A volunteer's calendar, strongly consistent. */
    findCalendar: (volunteerId: string): Promise<CalendarRow | undefined> =>
      get(documents, table, calendarKey(volunteerId), calendarRowSchema(), true),

    /** 12. A volunteer's gate card, strongly consistent; for a quick signup without one what it says of its person. */
    findCard: async ({
      volunteerId,
      quick,
    }: Pick<SignupRow, "volunteerId" | "quick">): Promise<GateCard | undefined> => {
      const card = await get(documents, volunteers, gateCardKey(volunteerId), gateCardSchema(), true);
      return card ?? (quick ? quickCardOf(volunteerId) : undefined);
    },

    /**
     * 13. Saves a signup and, in the same transaction, the board, calendar and wait-list that follow from it: at most
     * five rows, and the check of an offer, however many shifts. Of a quick signup the contact is kept as long as its shifts
     * ask for.
     * @throws ConditionFailed if one of the rows has changed since it was read
     */
    saveSignup: (change: SignupChange): Promise<void> => {
      const { before, after, board, openNeedVersion, calendar, card, offer, also } = change;
      return write(documents, [
        putNext(table, after),
        ...boardWritesOf(board, before, after, openNeedVersion),
        ...(calendar ? [putNext(table, calendar)] : []),
        ...(card ? [cardCheck(card)] : []),
        ...(offer ? [offerCheck(offer, after)] : []),
        ...waitWrites(before, after),
        ...(also ?? contactWrites(before, after)),
      ]);
    },

    /** 14. A page of a need's signups, after a key. */
    signupsOfNeed: (needId: string, limit: number, after?: Record<string, unknown>) =>
      queryPage(
        documents,
        { ...ofNeed(table, needId), Limit: limit, ExclusiveStartKey: after },
        signupRowSchema(),
      ),

    /** 15. The whole wait-list of a position, in no order. */
    waitersOf: (needId: string, positionId: string): Promise<WaitRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :waits)",
          ExpressionAttributeValues: { ":pk": needPk(needId), ":waits": waitPrefix(positionId) },
          ConsistentRead: true,
        },
        waitRowSchema(),
      ),

    /** 16. A page of a volunteer's signups, newest first. The index lags by a moment. */
    signupsOfVolunteer: (volunteerId: string, limit: number, after?: Record<string, unknown>) =>
      queryPage(
        documents,
        { ...ofVolunteer(table, volunteerId), Limit: limit, ExclusiveStartKey: after },
        signupRowSchema(),
      ),

    /** 17. All signups of a volunteer, newest first. The index lags by a moment. */
    allSignupsOfVolunteer: (volunteerId: string): Promise<SignupRow[]> =>
      queryAll(documents, ofVolunteer(table, volunteerId), signupRowSchema()),

    /** 18. Signups whose volunteer had to act on a shift by an instant, page after page. */
    duePromotions: (by: string) =>
      duePages(documents, table, dueIndex, { list: "confirm", by }, signupRowSchema()),

    /** 19. Saves the next version of a calendar. @throws ConditionFailed if it has changed since it was read */
    saveCalendar: (calendar: CalendarRow): Promise<void> => write(documents, [putNext(table, calendar)]),

    /** 20. Some signups of a need by id, eventually consistent; absent ones are left out. */
    someSignups: (needId: string, signupIds: readonly string[]): Promise<SignupRow[]> =>
      getMany(
        documents,
        table,
        signupIds.map((signupId) => signupKey(needId, signupId)),
        signupRowSchema(),
      ),

    /** 21. What a volunteer served on some ISO days, strongly consistent; version 0 for a day without any. */
    findServedDays: (volunteerId: string, days: readonly string[], change: Change): Promise<ServedDayRow[]> =>
      Promise.all(
        days.map(async (day) => {
          const key = servedDayKey(volunteerId, day);
          const row = await get(documents, table, key, servedDayRowSchema(), true);
          return row ?? { ...key, version: 0, change, day, served: [] };
        }),
      ),

    /**
     * 22. Saves signups and days of service, if the `unchanged` signups are still as they were read. The first of the rows
     * is the signup recorded; a place that it gives free is free on its board, and what they add to the time served is
     * added to its township's total.
     * @throws ConditionFailed if one of the rows has changed since it was read
     */
    saveAttendance: (
      [recorded, ...rows]: readonly [SignupRow, ...(SignupRow | ServedDayRow)[]],
      unchanged: readonly SignupRow[],
      {
        before,
        board,
        added,
      }: { readonly before: SignupRow; readonly board: BoardRow | undefined; readonly added: ServiceSum },
    ): Promise<void> => {
      return write(documents, [
        ...[recorded, ...rows].map((row) => putNext(table, row)),
        ...boardWritesOf(board, before, recorded),
        ...totalWrites(recorded.division, added),
        ...unchanged.map(({ pk, sk, version }) => ({
          ConditionCheck: { TableName: table, Key: { pk, sk }, ...atVersion(version) },
        })),
      ]);
    },

    /** 23. Each signup of a need, in no order; strongly consistent. @throws UnreadableRow after all others */
    eachSignupOfNeed: (needId: string): AsyncGenerator<SignupRow> =>
      eachRow(documents, ofNeed(table, needId), signupRowSchema()),

    /** 24. Each signup of a volunteer, newest first. The index lags by a moment. @throws UnreadableRow after all others */
    eachSignupOfVolunteer: (volunteerId: string): AsyncGenerator<SignupRow> =>
      eachRow(documents, ofVolunteer(table, volunteerId), signupRowSchema()),

    /** 25. An offer (matching), strongly consistent. */
    findOffer: (offerId: string): Promise<OfferCard | undefined> =>
      get(documents, matching, offerCardKey(offerId), offerCardSchema(), true),

    /** 26. What was served in each township of a county where anything was. */
    serviceTotals: (county: string): Promise<ServiceTotalRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": serviceTotalsPk(county) },
        },
        serviceTotalRowSchema(),
      ),
  };
};
export type SignupStore = ReturnType<typeof createSignupStore>;
