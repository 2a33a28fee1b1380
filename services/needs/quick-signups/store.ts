import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { atVersion, putNext } from "#shared/db/conditions.ts";
import { get } from "#shared/db/read.ts";
import { type Write, write } from "#shared/db/write.ts";
import { type GateCard, gateCardKey } from "#shared/published/cards/gate-card.ts";
import { quickContactKey } from "#shared/published/cards/quick-contact.ts";
import { needKey } from "../needs/keys.ts";
import type { BoardRow, NeedRow } from "../needs/rows.ts";
import { boardWrites } from "../signups/board-expression.ts";
import type { CalendarRow, SignupRow } from "../signups/rows.ts";
import { type QuickContactRow, quickContactRowSchema } from "./rows.ts";

/** What a claim writes, and what it was judged by. */
interface Claim {
  readonly rows: readonly (SignupRow | CalendarRow)[];
  readonly contact: QuickContactRow;
  /** The board of both, and by how much those with something to complete grow on it. */
  readonly board: BoardRow | undefined;
  readonly toComplete: number;
  readonly need: Pick<NeedRow, "needId" | "version">;
  readonly card: Pick<GateCard, "volunteerId" | "version">;
}

/** The access patterns of who is reached by a quick signup. */
export const createQuickContactStore = (
  documents: DynamoDBDocumentClient,
  { needs: table, volunteers }: { readonly needs: string; readonly volunteers: string },
) => ({
  /** 1. The contact of a quick signup, strongly consistent. */
  findContact: (signupId: string): Promise<QuickContactRow | undefined> =>
    get(documents, table, quickContactKey(signupId), quickContactRowSchema(), true),

  /**
   * 2. The write of a contact, for the transaction that writes its signup: it has the version of that, whose condition
   * holds for both.
   */
  contactWrite: (row: QuickContactRow): Write => ({ Put: { TableName: table, Item: row } }),

  /**
   * 3. Moves places from a quick signup to its person's own, with both calendars, and saves the erased contact. The places of
   * the board stay: none becomes free.
   * @throws ConditionFailed if a row, the need or the gate card has changed since it was read
   */
  saveClaim: ({ rows, contact, board, toComplete, need, card }: Claim): Promise<void> =>
    write(documents, [
      ...rows.map((row) => putNext(table, row)),
      ...(board ? boardWrites(table, board, { places: [], toComplete }, contact.change, undefined) : []),
      { Put: { TableName: table, Item: contact } },
      { ConditionCheck: { TableName: table, Key: needKey(need.needId), ...atVersion(need.version) } },
      {
        ConditionCheck: {
          TableName: volunteers,
          Key: gateCardKey(card.volunteerId),
          ...atVersion(card.version),
        },
      },
    ]),
});
export type QuickContactStore = ReturnType<typeof createQuickContactStore>;
