import { writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MailPort } from "#services/notices/deps.ts";
import { noticeKey, outboxes, outboxOf } from "#services/notices/keys.ts";
import type { PendingRow } from "#services/notices/rows.ts";
import { tableName } from "#shared/db/table.ts";
import { writeMany } from "#shared/db/write-many.ts";
import { createNoticesService, type NoticesService, needId, phone, signupId } from "#test/support/notices.ts";

/** Notices that are due at once; more by `npm run bench -- --only notices`. */
const many = Number(process.env.DUE ?? 2_000);
const each = 20;

let notices: NoticesService;
beforeEach(async () => {
  notices = await createNoticesService();
});
afterEach(() => notices.close());

/** The shift of a notice, by which its text is recognised: one day for each. */
const shiftOn = (day: number) => new Date(Date.UTC(2026, 2, 7 + day, 1)).toISOString();

/** Notices of people, of shifts on so many days, due now; what happened first is due first. */
const putDue = async (people: readonly string[], days: number, from = 0): Promise<void> => {
  const now = notices.clock();
  const rowsOf = (subject: string) => {
    const personId = notices.personId(subject);
    return Array.from({ length: days }, (_, at): PendingRow => {
      const noticeId = notices.platform.ids.derived("notice", subject, String(from + at));
      const happened = new Date(now.getTime() + at).toISOString();
      return {
        ...noticeKey(noticeId),
        noticeId,
        personId,
        kind: "signup-confirmed",
        about: { needId, signupId },
        facts: { moved: [{ shiftId: `shf_${from + at}`, from: shiftOn(from + at), status: "confirmed" }] },
        at: happened,
        ofVersion: from + at,
        version: 1,
        change: { by: "system", at: happened, correlationId: "c" },
        status: "pending",
        outbox: outboxOf(personId),
        dueAt: now.toISOString(),
        tries: 0,
        expiresAt: 4_000_000_000,
      };
    });
  };
  for (let at = 0; at < people.length; at += 50)
    await writeMany(notices.platform.documents, tableName(notices.platform.stage, "notices"), {
      put: people.slice(at, at + 50).flatMap(rowsOf),
    });
};

const peopleNamed = (count: number) => Array.from({ length: count }, (_, at) => `person-${at}`);
const putContacts = async (people: readonly string[], addressOf: (subject: string) => string) => {
  for (const subject of people)
    await notices.putContact(subject, { name: "周小明", phone, email: addressOf(subject) });
};

/** The days that a mail names, in its order. */
const daysIn = (text: string): string[] =>
  [...(text.split("\n\n")[0] ?? "").matchAll(/\d+月\d+日/g)].map(([day]) => day);

/** Watches how much memory is in use (MB): the most at any look, once what nobody holds any more is cleared away. */
const watchMemory = () => {
  setFlagsFromString("--expose-gc");
  const clear: () => void = runInNewContext("gc");
  let peak = 0;
  const look = () => {
    clear();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  };
  look();
  const timer = setInterval(look, 2_000);
  return () => {
    clearInterval(timer);
    look();
    return peak / 1_024 / 1_024;
  };
};

describe("many due notices", () => {
  it("leave in one run, to many people at once and to each as one message, in order", async () => {
    const people = peopleNamed(many / each);
    await putContacts(people, (subject) => `${subject}@example.org`);
    await putDue(people, each);
    const received = new Map<string, string[]>();
    let [open, most] = [0, 0];
    const mail: MailPort = {
      send: async ({ to, text }) => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setImmediate(resolve));
        open -= 1;
        received.set(to, [...(received.get(to) ?? []), ...(process.env.DUE ? [] : [text])]);
      },
    };
    notices.sendBy({ mail });
    const memoryUsed = process.env.FIGURES ? watchMemory() : () => 0;
    const begun = performance.now();
    await notices.sweep();
    const seconds = (performance.now() - begun) / 1_000;
    const heapMb = memoryUsed();
    if (process.env.FIGURES)
      writeFileSync(process.env.FIGURES, JSON.stringify({ perSecond: many / seconds, heapMb }));
    expect(received.size).toBe(people.length);
    expect(most).toBeGreaterThan(4);
    expect(most).toBeLessThanOrEqual(16 * outboxes.length);
    if (process.env.DUE) return;
    for (const texts of received.values()) {
      expect(texts).toHaveLength(1);
      const days = daysIn(texts[0] ?? "");
      expect(days.slice(0, 3)).toEqual(["3月7日", "3月8日", "3月9日"]);
      expect(days).toHaveLength(each);
    }
    await notices.sweep();
    expect([...received.values()].flat()).toHaveLength(people.length);
    const TableName = tableName(notices.platform.stage, "notices");
    const { Items = [] } = await notices.platform.documents.send(new ScanCommand({ TableName, Limit: 100 }));
    expect(new Set(Items.flatMap(({ status }) => status ?? []))).toEqual(new Set(["sent"]));
  }, 3_600_000);
});

describe("a provider that is away", () => {
  it("for one address and one domain costs nobody else's notice, and is asked a few times a run", async () => {
    // Many more than the four parts send to at a time: what is asked before the first has failed is no sign of anything.
    const people = peopleNamed(240);
    const isDead = (subject: string) => Number(subject.slice(7)) % 2 === 0;
    await putContacts(people, (subject) => `${subject}@${isDead(subject) ? "dead.example" : "example.org"}`);
    await putDue(people, 1);
    const received = new Set<string>();
    const asked: string[] = [];
    const mail: MailPort = {
      send: async ({ to }) => {
        asked.push(to);
        // Never an answer from the domain, nor for one address of another.
        if (to.endsWith("@dead.example") || to.startsWith("person-31@")) await new Promise(() => undefined);
        received.add(to);
      },
    };
    notices.sendBy({ mail }, { sendMs: 50 });
    await notices.sweep();
    const alive = people.filter((subject) => !isDead(subject) && subject !== "person-31");
    expect([...received].sort()).toEqual(alive.map((subject) => `${subject}@example.org`).sort());
    expect(asked.filter((to) => to.endsWith("@dead.example")).length).toBeLessThan(100);
    const failed = notices.logged.filter(({ event }) => event === "notices-not-sent");
    expect(failed).toHaveLength(121);
    // It comes back: everything is sent at the next try.
    notices.sendBy({ mail: { send: async ({ to }) => void received.add(to) } });
    notices.clock.advanceMinutes(10);
    await notices.sweep();
    expect(received.size).toBe(240);
  });

  it("changes no order: each person's messages tell what happened in its order, and each thing once", async () => {
    const people = ["a", "b", "c"];
    await putContacts(people, (subject) => `${subject}@example.org`);
    const received = new Map(people.map((subject) => [`${subject}@example.org`, [] as string[]]));
    const tries = new Map<string, number>();
    const mail: MailPort = {
      send: async ({ messageId, to, text }) => {
        const before = tries.get(messageId) ?? 0;
        tries.set(messageId, before + 1);
        // Of one person nothing fails, of another the first two tries of each message, of the third one.
        if (before < ["c", "b", "a"].indexOf(to.charAt(0))) throw new Error("the provider is away");
        received.get(to)?.push(...daysIn(text));
      },
    };
    notices.sendBy({ mail });
    for (let day = 0; day < 5; day += 1) {
      await putDue(people, 1, day);
      await notices.sweep();
      notices.clock.advanceMinutes(3);
    }
    for (let minutes = 0; minutes < 120; minutes += 5) {
      await notices.sweep();
      notices.clock.advanceMinutes(5);
    }
    const inOrder = ["3月7日", "3月8日", "3月9日", "3月10日", "3月11日"];
    for (const days of received.values()) expect(days).toEqual(inOrder);
    expect(Math.max(...tries.values())).toBe(3);
  });
});
