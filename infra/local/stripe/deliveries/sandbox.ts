import type { Faults } from "../faults/faults.ts";
import { doTask } from "../moves/due.ts";
import { type Effect, type EventCause, storedEvent } from "../state/effect.ts";
import type { StoredAnswer, Task } from "../state/rows.ts";
import { beginWork, type Core, type Work } from "../state/work.ts";
import type { Deliveries } from "./deliveries.ts";

/** The sandbox as its routes use it. */
export interface Sandbox {
  readonly core: Core;
  readonly deliveries: Deliveries;
  readonly faults: Faults;
  /** Address of the pay pages, for the donor's browser. */
  payPages(): string;
  /**
   * Stores an effect, its events, their deliveries and the answer for repetitions in one write, then starts the
   * deliveries. `attempted` resolves when each has had its first attempt.
   */
  commit(effect: Effect, cause?: EventCause, answer?: StoredAnswer): { attempted: Promise<void> };
  /** Waits for first attempts, so that a caller finds their effect. */
  wait(attempted: Promise<void>): Promise<void>;
  /** Does what somebody else than an API's client does, and waits for the first attempts of its deliveries. */
  act<Answer>(action: (work: Work) => Answer): Promise<Answer>;
  /** Does all tasks that are due, in their order. */
  doDue(): void;
}

/** The next task by time; of several the first planned. */
export const nextTask = ({ state }: Core): Task | undefined => {
  let next: Task | undefined;
  for (const task of state.all("sandbox.task")) if (!next || task.at < next.at) next = task;
  return next;
};

const nobody: EventCause = { id: null, idempotency_key: null };

/** Puts the sandbox together from its parts. */
export function createSandbox(
  parts: Pick<Sandbox, "core" | "deliveries" | "faults" | "payPages" | "wait">,
): Sandbox {
  const { core, deliveries } = parts;
  const commit: Sandbox["commit"] = (effect, cause = nobody, answer) => {
    const events = effect.events.flatMap((event) =>
      Array.from({ length: deliveries.twin() ? 2 : 1 }, () =>
        storedEvent(event, core.newId("evt"), core.now(), cause),
      ),
    );
    const planned = events.length === 0 ? [] : deliveries.plan(events);
    core.state.commit([...effect.rows, ...events, ...planned, ...(answer ? [answer] : [])]);
    return { attempted: deliveries.start(planned) };
  };
  return {
    ...parts,
    commit,
    async act(action) {
      const work = beginWork(core);
      const answer = action(work);
      await parts.wait(commit(work.effect(answer)).attempted);
      return answer;
    },
    doDue() {
      for (let task = nextTask(core); task && task.at <= core.now(); task = nextTask(core)) {
        const work = beginWork(core);
        doTask(work, task);
        commit(work.effect(null));
      }
    },
  };
}
