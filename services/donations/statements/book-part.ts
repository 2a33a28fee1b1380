import type { Platform } from "#shared/platform/platform.ts";
import type { PosterDeps } from "../books/deps.ts";
import type { LedgerStore } from "../books/store.ts";
import { referenceKey } from "../offline/keys.ts";
import { bookingOfPart, shardOfPart } from "./rules/booking.ts";
import type { StatementStore } from "./store.ts";

interface Deps extends Pick<Platform, "clock" | "ids"> {
  readonly statements: StatementStore;
  readonly ledger: Pick<LedgerStore, "findShard">;
}

/** What the poster decides on a part of an approved statement by: the state just read. @throws Error if it is not there */
export const bookPart =
  ({ statements, ledger, clock, ids }: Deps): PosterDeps["bookingOfInstruction"] =>
  async (inbox) => {
    const { instruction } = inbox;
    if (instruction.kind !== "statement") throw new Error(`${instruction.kind} is not about a statement`);
    const { statementId } = instruction;
    const [statement, part] = await Promise.all([
      statements.find(statementId),
      statements.findPart(statementId, instruction.part),
    ]);
    if (!statement || !part) throw new Error(`${statementId} was not found`);
    const empty = shardOfPart(part, statement.currency);
    const keys = part.lines.flatMap(({ reference }) =>
      reference === undefined ? [] : [referenceKey(statement.organisation, reference)],
    );
    const unique = [...new Map(keys.map((key) => [key.pk, key])).values()];
    const named = part.lines.flatMap(({ outcome }) => outcome?.id ?? []);
    const [shard, matches, references] = await Promise.all([
      ledger.findShard(empty),
      statements.findMatches([...new Set(named)]),
      statements.findReferences(unique),
    ]);
    return bookingOfPart({
      inbox,
      statement,
      part,
      shard: shard ?? empty,
      matched: new Set(matches.map(({ id }) => id)),
      referenced: new Set(references.map(({ pk }) => pk)),
      ids: {
        posting: (key) => ids.derived("posting", key),
        suspense: (line) => ids.derived("suspense", statementId, String(line)),
      },
      now: clock(),
    });
  };
