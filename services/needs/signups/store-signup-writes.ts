import type { Write } from "#shared/db/write.ts";
import { type GateCard, gateCardKey } from "#shared/published/cards/gate-card.ts";
import { waitKey } from "../needs/keys.ts";
import type { SignupRow, WaitRow } from "./rows.ts";
import { shiftStates } from "./rules/shift-states.ts";

/** The condition that a row's version follows on the one that was read; version 1 on none. */
export const following = (version: number) =>
  version === 1
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": version - 1 } };

/** The gate card still is the one that was judged. */
export const cardCheck = (volunteers: string, { volunteerId, version }: GateCard): Write => ({
  ConditionCheck: {
    TableName: volunteers,
    Key: gateCardKey(volunteerId),
    ConditionExpression: "version = :version",
    ExpressionAttributeValues: { ":version": version },
  },
});

const waitsOf = (signup: SignupRow | undefined): Record<string, string> =>
  Object.fromEntries(
    (signup?.shifts ?? [])
      .filter(({ status }) => shiftStates[status].waits)
      .map(({ shiftId, joinedAt }) => [shiftId, joinedAt]),
  );

/** The wait-list goes along with its signup. */
export const waitWrite = (table: string, before: SignupRow | undefined, after: SignupRow): Write[] => {
  const [had, waits] = [waitsOf(before), waitsOf(after)];
  if (JSON.stringify(had) === JSON.stringify(waits)) return [];
  const { needId, positionId, signupId, version, change } = after;
  const key = waitKey(needId, positionId, signupId);
  if (Object.keys(waits).length === 0) return [{ Delete: { TableName: table, Key: key } }];
  const Item: WaitRow = { ...key, version, change, signupId, waits };
  return [{ Put: { TableName: table, Item } }];
};
