import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openEventJournal } from "#infra/local/runtime/events/event-journal.ts";
import { deliver } from "#infra/local/runtime/events/pump.ts";
import { createQueue } from "#infra/local/runtime/events/queue.ts";
import { type ComposedService, wire } from "#infra/local/runtime/events/wiring.ts";
import { defineService } from "#shared/manifest/manifest.ts";
import { recordOf } from "#test/support/stream-record.ts";

const clock = () => new Date("2026-03-02T01:00:00.000Z");
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const store = { isUp: () => true, outages: () => 0, answers: async () => true };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("a change that cannot be published is tried again, kept with its reason, and published once it can", async () => {
  let broken = true;
  const heard: string[] = [];
  const api = async () => ({});
  const needs: ComposedService = {
    manifest: defineService({ name: "needs", table: { name: "needs" }, reads: [], routes: {} }),
    service: {
      api,
      toEvents: () => {
        if (broken) throw new TypeError("no such field");
        return [{ name: "needs.NeedOpened", subject: "need_1", version: 1, data: {} }];
      },
    },
  };
  const matching: ComposedService = {
    manifest: defineService({
      name: "matching",
      table: { name: "matching" },
      reads: [],
      routes: {},
      subscriptions: [{ event: "needs.NeedOpened", consumer: "followNeeds" }],
    }),
    service: { api, consumers: { followNeeds: async ({ subject }) => void heard.push(subject) } },
  };
  const journal = openEventJournal(
    join(mkdtempSync(join(tmpdir(), "helink-wiring-")), "events.jsonl"),
    clock,
  );
  const { queues, routeFrom } = wire([needs, matching], {
    makeQueue: (service, name, handle) =>
      createQueue({ journal, name: `${service}.${name}`, handle, log: silent, store }),
    deliverOn: (deliveries) => deliver(deliveries, journal.add),
    log: silent,
  });

  const change = { by: "test", at: clock().toISOString(), correlationId: "test" };
  deliver(routeFrom(needs)(recordOf({ new: { pk: "NEED#1", change } })), journal.add);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(journal.dead()).toMatchObject([{ queue: "needs.publisher", reason: "TypeError: no such field" }]);
  expect(heard).toEqual([]);

  broken = false;
  queues.find(({ name }) => name === "needs.publisher")?.redrive();
  await vi.advanceTimersByTimeAsync(10);
  expect(heard).toEqual(["need_1"]);
  expect(journal.dead()).toEqual([]);
});
