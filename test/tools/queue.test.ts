import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openEventJournal } from "#infra/local/runtime/events/event-journal.ts";
import { createQueue } from "#infra/local/runtime/events/queue.ts";

const name = "matching.followNeeds";
const clock = () => new Date("2026-03-02T01:00:00.000Z");
const message = (id: string) => ({ queue: name, id, body: { subject: id } });
const silent = { info: () => {}, warn: () => {}, error: () => {} };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A queue over a journal of its own, with a database that can be taken away. */
const aQueue = (handle: (body: unknown) => Promise<void>) => {
  const file = join(mkdtempSync(join(tmpdir(), "helink-queue-")), "events.jsonl");
  const journal = openEventJournal(file, clock);
  const state = { up: true, outages: 0 };
  const store = { isUp: () => state.up, outages: () => state.outages, answers: async () => state.up };
  const queue = createQueue({ journal, name, handle, log: silent, store });
  const send = (...ids: string[]) => {
    journal.take("needs", {}, ids.map(message));
    queue.accept(ids.map(message));
  };
  return { journal, queue, send, state, file };
};

it("a message that fails is received five times, with ever longer pauses, and then kept with its reason", async () => {
  const received: number[] = [];
  const { queue, send, journal } = aQueue(async () => {
    received.push(Date.now());
    throw new TypeError("no such need");
  });
  send("1");
  await vi.advanceTimersByTimeAsync(600_000);
  const pauses = received.slice(1).map((at, index) => (at - (received[index] ?? 0)) / 1_000);
  expect(pauses).toEqual([1, 8, 64, 512]);
  expect(queue.idle()).toBe(true);
  expect(journal.waiting(name)).toEqual([]);
  expect(journal.dead()).toEqual([
    { ...message("1"), reason: "TypeError: no such need", at: "2026-03-02T01:00:00.000Z" },
  ]);
});

it("while one rests the others are handled", async () => {
  const handled: string[] = [];
  const { send } = aQueue(async (body) => {
    const { subject } = body as { subject: string };
    if (subject === "1") throw new Error("not yet");
    handled.push(subject);
  });
  send("1", "2", "3");
  await vi.advanceTimersByTimeAsync(10);
  expect(handled).toEqual(["2", "3"]);
});

it("while the database is away nothing is received, and what fails for that is not counted", async () => {
  let calls = 0;
  const world = aQueue(async () => {
    calls += 1;
    if (!world.state.up) throw new Error("ECONNREFUSED");
    // The first time it goes away in the middle of the work.
    if (calls === 1) {
      world.state.up = false;
      world.state.outages += 1;
      throw new Error("ECONNRESET");
    }
  });
  const { queue, send, state, journal } = world;
  send("1", "2");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(calls).toBe(1);
  expect(queue.idle()).toBe(false);
  state.up = true;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toBe(3);
  expect(queue.idle()).toBe(true);
  expect(journal.dead()).toEqual([]);
});

it("dead letters are taken up again by queue, in their order, and by the next process too", async () => {
  let broken = true;
  const handled: unknown[] = [];
  const { queue, send, journal, file } = aQueue(async (body) => {
    if (broken) throw new Error("broken");
    handled.push(body);
  });
  send("2", "1");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(openEventJournal(file, clock).dead()).toHaveLength(2);
  broken = false;
  expect(queue.redrive()).toBe(2);
  expect(openEventJournal(file, clock).waiting(name)).toEqual([message("1"), message("2")]);
  await vi.advanceTimersByTimeAsync(10);
  expect(handled).toEqual([{ subject: "1" }, { subject: "2" }]);
  expect(journal.dead()).toEqual([]);
  expect(queue.redrive()).toBe(0);
});
