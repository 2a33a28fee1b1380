import type { Effect, NewEvent } from "./effect.ts";
import type { NewId } from "./random.ts";
import type { EventSubject, EventType, Kind, Row, Rows, Task } from "./rows.ts";
import { isOf, type State } from "./state.ts";
import type { Terms } from "./terms.ts";

/** What the actions stand on: all rows, the terms, time and ids. */
export interface Core {
  readonly state: State;
  terms(): Terms;
  /** Unix seconds. */
  now(): number;
  readonly newId: NewId;
}

/** One action under way: it sees what it has done so far, and nobody else does before it is committed. */
export interface Work {
  readonly terms: Terms;
  /** Unix seconds; the same from the action's beginning to its end. */
  readonly now: number;
  readonly newId: NewId;
  find<K extends Kind>(kind: K, id: string): Rows[K] | undefined;
  /** Rows of a kind in the order in which they were first stored. */
  all<K extends Kind>(kind: K): Rows[K][];
  findVisible(id: string): Row | undefined;
  put(...rows: Row[]): void;
  /** Raises an event with the object as it is now; `previous`: the attributes before an update. */
  raise(type: EventType, object: EventSubject, previous?: Record<string, unknown>): void;
  /** Stores a row with other fields, and raises the given event with what they were before. */
  change<T extends Row & EventSubject>(row: T, fields: Partial<T>, ...types: EventType[]): T;
  /** Has the clock do something to an object at a time in Unix seconds. */
  plan(does: Task["does"], to: string, at: number): void;
  /** Everything done so far. */
  effect<Answer>(answer: Answer): Effect<Answer>;
}

const differing = (row: object, fields: object): Record<string, unknown> => {
  const before = new Map(Object.entries(row));
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)))
      .map(([name]) => [name, before.get(name) ?? null]),
  );
};

/** Begins an action. */
export function beginWork(core: Core): Work {
  const rows = new Map<string, Row>();
  const events: NewEvent[] = [];
  const put = (...added: Row[]): void => {
    for (const row of added) rows.set(`${row.object}/${row.id}`, row);
  };
  const raise: Work["raise"] = (type, object, previous) => {
    events.push({ type, object, ...(previous ? { previous } : {}) });
  };
  const work: Work = {
    terms: core.terms(),
    now: core.now(),
    newId: core.newId,
    find(kind, id) {
      const row = rows.get(`${kind}/${id}`);
      return isOf(kind)(row) ? row : core.state.find(kind, id);
    },
    all(kind) {
      const stored = core.state.all(kind);
      const known = new Set(stored.map(({ id }) => id));
      const added = [...rows.values()].filter(isOf(kind)).filter(({ id }) => !known.has(id));
      return [...stored.map(({ id }) => work.find(kind, id)).filter((row) => row !== undefined), ...added];
    },
    findVisible: (id) => [...rows.values()].find((row) => row.id === id) ?? core.state.findVisible(id),
    put,
    raise,
    change(row, fields, ...types) {
      const changed = { ...row, ...fields };
      put(changed);
      const previous = differing(row, fields);
      for (const type of types) raise(type, changed, previous);
      return changed;
    },
    plan: (does, to, at) =>
      put({ id: core.newId("task"), object: "sandbox.task", does, to, at, done: false }),
    effect: (answer) => ({ answer, rows: [...rows.values()], events }),
  };
  return work;
}
