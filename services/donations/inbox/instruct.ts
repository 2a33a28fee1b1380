import { setTimeout as pause } from "node:timers/promises";
import type { Call } from "#shared/manifest/use-case.ts";
import { inboxKey, instructionId } from "./keys.ts";
import { type Instruction, type InstructionRow, subjectOf } from "./rows.ts";
import { dueListOf, firstDueAt } from "./rules/due.ts";

/** An instruction to the poster: one of each kind about a thing, however often it is given. */
const instructionRow = (instruction: Instruction, call: Call): InstructionRow => {
  const id = instructionId(subjectOf(instruction), instruction.kind);
  return {
    ...inboxKey(id),
    status: "new",
    instruction,
    attempts: 0,
    due: dueListOf(id),
    dueAt: firstDueAt(call.now),
    version: 1,
    change: call.change(),
  };
};

/** What an instruction is about: how it is saved and read, and whether the books have still to decide on it. */
interface Instructed<Row> {
  readonly save: (row: Row, beside: readonly InstructionRow[]) => Promise<void>;
  readonly find: () => Promise<Row | undefined>;
  readonly isPending: (row: Row) => boolean;
  /** Seconds for which the call waits. */
  readonly patience: number;
}

/** Milliseconds before the first look at whether the books have decided, and between two at most. */
const [firstPause, longestPause] = [50, 400];

/**
 * Saves the next version of a row with what the poster is to do, one thing or several, and waits for what the books decide: at most
 * `patience` seconds. Resolves with the row then; it is pending still if they have not.
 * @throws ConditionFailed where another version was stored meanwhile
 */
export const instruct = async <Row>(
  { save, find, isPending, patience }: Instructed<Row>,
  next: Row,
  instructions: Instruction | readonly Instruction[],
  call: Call,
): Promise<Row> => {
  await save(
    next,
    [instructions].flat().map((instruction) => instructionRow(instruction, call)),
  );
  let row = next;
  let [waited, wait] = [0, firstPause];
  while (isPending(row) && waited < patience * 1_000) {
    await pause(wait);
    waited += wait;
    wait = Math.min(2 * wait, longestPause);
    row = (await find()) ?? row;
  }
  return row;
};
