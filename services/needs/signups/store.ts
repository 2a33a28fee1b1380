import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { get, getMany, queryAll, queryPage } from "#shared/db/read.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed, type Write, write } from "#shared/db/write.ts";
import { type GateCard, gateCardKey, gateCardSchema } from "#shared/published/cards/gate-card.ts";
import { calendarKey, needKey, signupKey, waitPrefix } from "../needs/keys.ts";
import { type BoardRow, boardRowSchema } from "../needs/rows.ts";
import { placeMoves } from "../needs/rules/places.ts";
import { boardWrite } from "./board-expression.ts";
import {
  type CalendarRow,
  calendarRowSchema,
  type SignupRow,
  signupRowSchema,
  type WaitRow,
  waitRowSchema,
} from "./rows.ts";
import { cardCheck, following, waitWrite } from "./store-signup-writes.ts";

/** One change of a signup, and all that has to hold or follow with it. */
export interface SignupChange {
  readonly before: SignupRow | undefined;
  readonly after: SignupRow;
  /** Absent where the position was given up since. */
  readonly board: BoardRow | undefined;
  /** Set where places are newly taken or awaited: the need has to be open still, in this version. */
  readonly needVersion?: number | undefined;
  /** The calendar to follow; absent where nothing booked changes. */
  readonly calendar?: CalendarRow | undefined;
  /** The card that the gates were judged by; absent where none was. */
  readonly card?: GateCard | undefined;
}

/** What stood in the way of a change, as far as its conditions told. */
export interface Standing {
  signup?: SignupRow | undefined;
  board?: BoardRow | undefined;
  calendar?: CalendarRow | undefined;
  card?: GateCard | undefined;
}

/** The access patterns of signups, wait-lists and calendars. */
export const createSignupStore = (
  documents: DynamoDBDocumentClient,
  { needs: table, volunteers }: { readonly needs: string; readonly volunteers: string },
) => {
  return {
    /** 8. One signup as it stands now. */
    findSignup: (needId: string, signupId: string): Promise<SignupRow | undefined> =>
      get(documents, table, signupKey(needId, signupId), signupRowSchema, true),

    /** 9. A person's calendar as it stands now. */
    findCalendar: (volunteerId: string): Promise<CalendarRow | undefined> =>
      get(documents, table, calendarKey(volunteerId), calendarRowSchema, true),

    /** 10. A volunteer's gate card as it stands now. */
    findCard: (volunteerId: string): Promise<GateCard | undefined> =>
      get(documents, volunteers, gateCardKey(volunteerId), gateCardSchema, true),

    /**
     * 11. Saves a signup, and with it, all or nothing, what follows for board, calendar and wait-list, under the gate
     * card it was judged by: at most five rows, however many shifts.
     * @returns undefined when saved, else what stood in the way
     */
    saveSignup: async (change: SignupChange): Promise<Standing | undefined> => {
      const { before, after, board, needVersion, calendar, card } = change;
      const moves = board ? placeMoves(before?.shifts ?? [], after.shifts, board.places) : [];
      const boardWrites = board ? boardWrite(table, board, moves, after.change, needVersion) : [];
      const parts: { readonly of: keyof Standing | "wait"; readonly write: Write }[] = [
        { of: "signup", write: { Put: { TableName: table, Item: after, ...following(after.version) } } },
        ...boardWrites.map((fragment) => ({ of: "board" as const, write: fragment })),
        ...(calendar
          ? [
              {
                of: "calendar" as const,
                write: { Put: { TableName: table, Item: calendar, ...following(calendar.version) } },
              },
            ]
          : []),
        ...(card ? [{ of: "card" as const, write: cardCheck(volunteers, card) }] : []),
        ...waitWrite(table, before, after).map((fragment) => ({ of: "wait" as const, write: fragment })),
      ];
      try {
        await write(
          documents,
          parts.map((part) => part.write),
        );
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const standing: Standing = {};
        for (const { at, item } of error.failures) {
          const of = parts[at]?.of;
          if (of === "signup") standing.signup = item && parseRow(signupRowSchema, item);
          if (of === "board") standing.board = item && parseRow(boardRowSchema, item);
          if (of === "calendar") standing.calendar = item && parseRow(calendarRowSchema, item);
          if (of === "card") standing.card = item && parseRow(gateCardSchema, item);
        }
        return standing;
      }
    },

    /** 12. A page of a need's signups, after a key. */
    signupsOfNeed: (needId: string, limit: number, start?: Record<string, unknown>) =>
      queryPage(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :signups)",
          ExpressionAttributeValues: { ":pk": needKey(needId).pk, ":signups": "SIGNUP#" },
          ConsistentRead: true,
          Limit: limit,
          ...(start ? { ExclusiveStartKey: start } : {}),
        },
        signupRowSchema,
      ),

    /** 13. Who waits for a position, all of them. */
    waitersOf: (needId: string, positionId: string): Promise<WaitRow[]> =>
      queryAll(
        documents,
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :waits)",
          ExpressionAttributeValues: { ":pk": needKey(needId).pk, ":waits": waitPrefix(positionId) },
          ConsistentRead: true,
        },
        waitRowSchema,
      ),

    /** 14. A page of a volunteer's signups, newest first; the index lags by a moment. */
    signupsOfVolunteer: (volunteerId: string, limit: number, start?: Record<string, unknown>) =>
      queryPage(
        documents,
        {
          TableName: table,
          IndexName: "byVolunteer",
          KeyConditionExpression: "volunteerId = :volunteerId",
          ExpressionAttributeValues: { ":volunteerId": volunteerId },
          ScanIndexForward: false,
          Limit: limit,
          ...(start ? { ExclusiveStartKey: start } : {}),
        },
        signupRowSchema,
      ),

    /** 15. Signups whose earliest promotion was to be confirmed by an instant, at most `limit`. */
    promotionsDue: (by: string, limit: number) =>
      queryPage(
        documents,
        {
          TableName: table,
          IndexName: "due",
          KeyConditionExpression: "due = :due AND confirmBy <= :by",
          ExpressionAttributeValues: { ":due": "confirm", ":by": by },
          Limit: limit,
        },
        signupRowSchema,
      ),

    /** 16. Empties a calendar. @throws ConditionFailed if its version does not follow */
    emptyCalendar: (Item: CalendarRow): Promise<void> =>
      write(documents, [{ Put: { TableName: table, Item, ...following(Item.version) } }]),

    /** 17. Those of some signups of a need that exist; a moment old at most. */
    someSignups: (needId: string, signupIds: readonly string[]): Promise<SignupRow[]> =>
      getMany(
        documents,
        table,
        signupIds.map((signupId) => signupKey(needId, signupId)),
        signupRowSchema,
      ),
  };
};
