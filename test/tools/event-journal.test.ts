import { appendFileSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openEventJournal } from "#infra/local/runtime/events/event-journal.ts";

const fileOf = () => join(mkdtempSync(join(tmpdir(), "helink-journal-")), "events.jsonl");
const clock = () => new Date("2026-03-02T01:00:00.000Z");
const message = (id: string, queue = "matching.onNeedChanged") => ({
  queue,
  id,
  body: { subject: `need ${id}` },
});

it("what was taken and not done stands there for the next process, in the order of its stream", () => {
  const file = fileOf();
  const killed = openEventJournal(file, clock);
  killed.take("needs", { shard: "7" }, [
    message("3"),
    message("1"),
    message("2", "notices.onNotifiableEvent"),
  ]);
  killed.take("volunteers", { shard: "2" }, [message("2")]);
  killed.done(message("1"));

  const next = openEventJournal(file, clock);
  expect(next.waiting("matching.onNeedChanged")).toEqual([message("2"), message("3")]);
  expect(next.waiting("notices.onNotifiableEvent")).toEqual([message("2", "notices.onNotifiableEvent")]);
  expect(next.checkpointOf("needs")).toEqual({ shard: "7" });
  expect(next.checkpointOf("projects")).toEqual({});
});

it("a checkpoint never stands without the messages before it: both are one line, which a kill may tear", () => {
  const file = fileOf();
  openEventJournal(file, clock).take("needs", { shard: "1" }, [message("1")]);
  appendFileSync(
    file,
    JSON.stringify({ checkpoints: { needs: { shard: "2" } }, messages: [message("2")] }).slice(0, -1),
  );
  const next = openEventJournal(file, clock);
  expect(next.checkpointOf("needs")).toEqual({ shard: "1" });
  expect(next.waiting("matching.onNeedChanged")).toEqual([message("1")]);
  next.take("needs", { shard: "2" }, [message("2")]);
  expect(openEventJournal(file, clock).checkpointOf("needs")).toEqual({ shard: "2" });
});

it("what is given up waits no longer", () => {
  const file = fileOf();
  const journal = openEventJournal(file, clock);
  journal.take("needs", { shard: "1" }, [message("1")]);
  journal.done(message("1"), "does not parse");
  expect(openEventJournal(file, clock).waiting("matching.onNeedChanged")).toEqual([]);
  expect(readFileSync(file, "utf8")).toContain("does not parse");
});

it("of what is done nothing stays in the file", () => {
  const file = fileOf();
  const journal = openEventJournal(file, clock);
  journal.take("needs", { shard: "1" }, [message("1"), message("2")]);
  journal.done(message("1"));
  journal.done(message("2"));
  expect(readFileSync(file, "utf8")).not.toContain("subject");
  expect(openEventJournal(file, clock).checkpointOf("needs")).toEqual({ shard: "1" });
});

it("the file does not grow with what is done while another waits", () => {
  const file = fileOf();
  const journal = openEventJournal(file, clock, 10_000);
  journal.take("needs", { shard: "0" }, [message("kept")]);
  for (let at = 1; at <= 1_000; at += 1) {
    journal.take("needs", { shard: `${at}` }, [message(`${at}`)]);
    journal.done(message(`${at}`));
  }
  expect(statSync(file).size).toBeLessThan(20_000);
  const next = openEventJournal(file, clock);
  expect(next.waiting("matching.onNeedChanged")).toEqual([message("kept")]);
  expect(next.checkpointOf("needs")).toEqual({ shard: "1000" });
});
