import type { Write } from "#shared/db/write.ts";
import type { BoardRow } from "../needs/rows.ts";
import { movedPlaces, type PlaceMove } from "../needs/rules/places.ts";

/** DynamoDB takes expressions of 4 KB with 300 operators; the condition has two a shift. */
const most = { bytes: 4_096, shifts: 140 } as const;

/** What must hold of a shift's places; a free place is a waiter's before it is a newcomer's. */
const conditionOf = ({ free, waiters }: PlaceMove, shift: string): string => {
  if (free < 0) return waiters < 0 ? `${shift}.#f > :zero` : `${shift}.#f > ${shift}.#w`;
  if (waiters > 0) return `${shift}.#f <= ${shift}.#w`;
  return waiters < 0 ? `${shift}.#w > :zero` : `attribute_exists(${shift})`;
};

const step = (path: string, by: number): string[] =>
  by === 0 ? [] : [`${path} = ${path} ${by < 0 ? "-" : "+"} :one`];

const named = <T>(expressions: string, values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expressions)));

/**
 * Moves places on a board shift by shift, so that people who want other shifts, or find room on the same ones, do not
 * wait for each other. Where places are newly
 * taken or awaited, the need has to be open, in the version that was read. A series too long for one
 * expression is written as a whole, under the version of the board that was read.
 */
export const boardWrite = (
  table: string,
  board: BoardRow,
  moves: readonly PlaceMove[],
  change: BoardRow["change"],
  needVersion: number | undefined,
): Write[] => {
  if (moves.length === 0) return [];
  const shift = (at: number) => `#p.#${at}`;
  const sets = moves.flatMap(({ free, waiters }, at) => [
    ...step(`${shift(at)}.#f`, free),
    ...step(`${shift(at)}.#w`, waiters),
  ]);
  const update = `SET ${[...sets, "version = version + :one", "change = :change"].join(", ")}`;
  const open = needVersion === undefined ? [] : ["#status = :open", "needVersion = :needVersion"];
  const condition = [...open, ...moves.map((move, at) => conditionOf(move, shift(at)))].join(" AND ");
  const values: Record<string, unknown> = {
    ":one": 1,
    ":zero": 0,
    ":open": "open",
    ":before": board.version,
    ":change": change,
    ":needVersion": needVersion,
  };
  const status = { "#status": "status" };
  if (moves.length > most.shifts || Math.max(update.length, condition.length) > most.bytes) {
    const places = movedPlaces(board.places, moves);
    const Item: BoardRow = { ...board, version: board.version + 1, change, places };
    const unchanged = [...open, "version = :before"].join(" AND ");
    return [
      {
        Put: {
          TableName: table,
          Item,
          ConditionExpression: unchanged,
          ...(open.length > 0 ? { ExpressionAttributeNames: status } : {}),
          ExpressionAttributeValues: named(unchanged, values),
        },
      },
    ];
  }
  const names = {
    ...named(`${update} ${condition}`, { "#f": "free", "#w": "waiters", "#p": "places", ...status }),
    ...Object.fromEntries(moves.map(({ shiftId }, at) => [`#${at}`, shiftId])),
  };
  return [
    {
      Update: {
        TableName: table,
        Key: { pk: board.pk, sk: board.sk },
        UpdateExpression: update,
        ConditionExpression: condition,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: named(`${update} ${condition}`, values),
      },
    },
  ];
};
