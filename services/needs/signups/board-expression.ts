import { atVersion } from "#shared/db/conditions.ts";
import type { Write } from "#shared/db/write.ts";
import type { BoardRow } from "../needs/rows.ts";
import { type BoardMoves, movedBoard, type PlaceMove } from "./rules/place-moves.ts";

/** DynamoDB allows 4 KB and 300 operators per expression; the condition has up to two operators a shift. */
const most = { bytes: 4_096, shifts: 140 } as const;

/** What must hold for the places of a shift. A free place is reserved for those who wait. */
const conditionOf = ({ free, waiters }: PlaceMove, shift: string): string => {
  if (free < 0) return waiters < 0 ? `${shift}.#f > :zero` : `${shift}.#f > ${shift}.#w`;
  if (waiters > 0) return `${shift}.#f <= ${shift}.#w`;
  return waiters < 0 ? `${shift}.#w > :zero` : `attribute_exists(${shift})`;
};

const step = (path: string, by: number): string[] =>
  by === 0 ? [] : [`${path} = ${path} ${by < 0 ? "-" : "+"} :one`];

/** The names or values that the expressions use; DynamoDB rejects unused ones. */
const usedIn = <T>(expressions: string, values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expressions)));

/** The condition that the need is open and has not changed since it was read. */
const openNeedCondition = "#status = :open AND needVersion = :needVersion";
const status = { "#status": "status" };

/** Replaces the whole board under the version that was read: for a series too long for one expression. */
const replaceBoard = (
  table: string,
  board: BoardRow,
  moves: BoardMoves,
  change: BoardRow["change"],
  openNeedVersion: number | undefined,
): Write => {
  const unchanged = atVersion(board.version);
  const Item: BoardRow = { ...movedBoard(board, moves), version: board.version + 1, change };
  if (openNeedVersion === undefined) return { Put: { TableName: table, Item, ...unchanged } };
  return {
    Put: {
      TableName: table,
      Item,
      ConditionExpression: `${openNeedCondition} AND ${unchanged.ConditionExpression}`,
      ExpressionAttributeNames: status,
      ExpressionAttributeValues: {
        ":open": "open",
        ":needVersion": openNeedVersion,
        ...("ExpressionAttributeValues" in unchanged ? unchanged.ExpressionAttributeValues : {}),
      },
    },
  };
};

/**
 * Moves places on a board shift by shift, and counts who has something to complete, so that signups for other shifts, or for the same ones while places are
 * left, do not conflict with each other.
 * @param openNeedVersion if set, the need must be open in this version: required to take or await a new place
 * @returns no write if there is no move
 */
export const boardWrites = (
  table: string,
  board: BoardRow,
  moves: BoardMoves,
  change: BoardRow["change"],
  openNeedVersion: number | undefined,
): Write[] => {
  const { places, toComplete } = moves;
  if (places.length === 0 && toComplete === 0) return [];
  const shift = (at: number) => `#p.#${at}`;
  const sets = [
    ...places.flatMap(({ free, waiters }, at) => [
      ...step(`${shift(at)}.#f`, free),
      ...step(`${shift(at)}.#w`, waiters),
    ]),
    ...step("#c", toComplete),
  ];
  const update = `SET ${[...sets, "version = version + :one", "change = :change"].join(", ")}`;
  const condition = [
    ...(openNeedVersion === undefined ? [] : [openNeedCondition]),
    ...places.map((move, at) => conditionOf(move, shift(at))),
    ...(toComplete === 0 ? [] : ["attribute_exists(#c)"]),
  ].join(" AND ");
  if (places.length > most.shifts || Math.max(update.length, condition.length) > most.bytes)
    return [replaceBoard(table, board, moves, change, openNeedVersion)];

  const expressions = `${update} ${condition}`;
  const values: Record<string, unknown> = {
    ":one": 1,
    ":zero": 0,
    ":open": "open",
    ":change": change,
    ":needVersion": openNeedVersion,
  };
  return [
    {
      Update: {
        TableName: table,
        Key: { pk: board.pk, sk: board.sk },
        UpdateExpression: update,
        ConditionExpression: condition,
        ExpressionAttributeNames: {
          ...usedIn(expressions, {
            "#f": "free",
            "#w": "waiters",
            "#p": "places",
            "#c": "toComplete",
            ...status,
          }),
          ...Object.fromEntries(places.map(({ shiftId }, at) => [`#${at}`, shiftId])),
        },
        ExpressionAttributeValues: usedIn(expressions, values),
      },
    },
  ];
};
