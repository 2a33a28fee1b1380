import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createFileMailbox } from "#services/notices/adapters/file-mailbox.ts";
import { composeNotices } from "#services/notices/main.ts";
import { manifest } from "#services/notices/manifest.ts";
import type { Mailbox, NoticePorts } from "#services/notices/ports.ts";
import { tableName } from "#shared/db/table.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Contact, contactCardKey } from "#shared/published/cards/contact-card.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import { caller, personOf, tokenOf } from "#test/support/call-api.ts";
import { createTestPlatform, type TestClock } from "#test/support/test-platform.ts";

const folder = mkdtempSync(join(tmpdir(), "helink-mailbox-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let platform: Platform;
let clock: TestClock;
let logged: { level: string; event: string; fields: unknown }[];
let mailbox: Mailbox;
let service: Service;
let call: ReturnType<typeof caller>;
const mailOf = (subject: string) => `${subject}@example.org`;
const phone = "+8613812345678";

const compose = (ports: NoticePorts) => {
  service = composeNotices(platform, ports);
  call = caller(service.api);
};
beforeEach(async () => {
  const tables = [manifest.table, { name: "network" }, { name: "volunteers" }];
  ({ platform, clock, logged } = await createTestPlatform(tables));
  mailbox = createFileMailbox(join(folder, `${platform.stage}.jsonl`), clock);
  compose(mailbox);
});

const putContact = async (subject: string, contact: Contact) => {
  const { personId, volunteerId } = personOf(platform.ids, subject);
  const sealed = await platform.envelope.seal(personId, "contact", contact);
  const Item = { ...contactCardKey(volunteerId), version: 1, volunteerId, personId, sealed };
  await platform.documents.send(
    new PutCommand({
      TableName: tableName(platform.stage, "volunteers"),
      Item: { ...Item, consentOperator: false, maskedName: "周**", birthYear: 1990 },
    }),
  );
};

const needId = "need_01h2xcejqtf2nbrexx3vqjhp41";
const signupId = "sgn_01h2xcejqtf2nbrexx3vqjhp42";
const shift = (status: string, from = "2026-03-07T01:00:00.000Z") => ({
  shiftId: "shf_1",
  status,
  from,
  to: "2026-03-07T03:00:00.000Z",
});
const eventOf = (name: string, subject: string, version: number, more: object = {}): DomainEvent => ({
  eventId: `${name}-${version}`,
  name,
  at: clock().toISOString(),
  subject: signupId,
  version,
  correlationId: "c",
  data: {
    needId,
    personId: personOf(platform.ids, subject).personId,
    shifts: [shift("confirmed")],
    ...more,
  },
});
const happen = async (...events: DomainEvent[]) => {
  for (const event of events) await service.consumers?.notify?.(event);
};
const sweep = () => service.schedules?.deliverDue?.();
const inbox = async (subject: string, language = "zh-CN", query: Record<string, string> = {}) =>
  (
    await call("GET /v1/me/notices", {
      token: tokenOf(subject),
      query,
      headers: { "accept-language": language },
    })
  ).body;

describe("the inbox", () => {
  it("shows at once what happened to the caller, in the language of the request, and to nobody else", async () => {
    await happen(eventOf("needs.SignupConfirmed", "a", 1));
    const { items } = await inbox("a");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: "signup-confirmed",
      about: { needId, signupId },
      text: "报名已确认：2026-03-07 09:00 起，共 1 个班次。",
    });
    expect((await inbox("a", "en")).items[0].text).toContain("the first on 2026-03-07 09:00");
    expect((await inbox("b")).items).toEqual([]);
  });

  it("holds one notice of an event, however often and however parallel it comes", async () => {
    const event = eventOf("needs.SignupCancelled", "a", 3);
    await Promise.all([happen(event), happen(event), happen(event)]);
    await happen({ ...event, eventId: "delivered under another id" });
    expect((await inbox("a")).items).toHaveLength(1);
    await happen(eventOf("needs.SignupCancelled", "a", 4));
    expect((await inbox("a")).items).toHaveLength(2);
  });

  it("tells by when to confirm, and of a gift by its donor's notice only", async () => {
    const promoted = { confirmBy: "2026-03-02T05:00:00.000Z", shifts: [shift("promoted")] };
    await happen(eventOf("needs.SignupPromoted", "a", 2, promoted));
    expect((await inbox("a", "en")).items[0].text).toContain("Confirm by 2026-03-02 13:00");
    const gift = { projectId: "prj_01h2xcejqtf2nbrexx3vqjhp43", amount: 5000, currency: "CNY" };
    const received = {
      ...eventOf("donations.DonationReceived", "a", 1),
      subject: "don_01h2xcejqtf2nbrexx3vqjhp44",
    };
    await happen({ ...received, data: gift });
    await happen({ ...received, data: { ...gift, personId: personOf(platform.ids, "b").personId } });
    expect((await inbox("b")).items[0]).toMatchObject({
      kind: "donation-received",
      text: "已收到您的捐赠 ¥50.00，谢谢。",
    });
    expect((await inbox("a")).items).toHaveLength(1);
  });

  it("is read newest first, page after page", async () => {
    for (const version of [1, 2, 3]) {
      await happen(eventOf("needs.SignupTimesChanged", "a", version));
      clock.advanceMinutes(1);
    }
    const first = await inbox("a", "en", { limit: "2" });
    const second = await inbox("a", "en", { limit: "2", cursor: first.nextCursor });
    const times = [...first.items, ...second.items].map(({ at }: { at: string }) => at);
    expect(times).toHaveLength(3);
    expect(times).toEqual([...times].sort().reverse());
    const foreign = await call("GET /v1/me/notices", {
      token: tokenOf("b"),
      query: { cursor: first.nextCursor },
    });
    expect(foreign.status).toBe(400);
  });

  it("marks a notice read at the first reading, and only for its person", async () => {
    await happen(eventOf("needs.SignupConfirmed", "a", 1));
    const { noticeId } = (await inbox("a")).items[0];
    const read = (who: string) =>
      call("POST /v1/me/notices/{noticeId}/read", { token: tokenOf(who), params: { noticeId } });
    expect((await read("b")).status).toBe(404);
    expect((await read("a")).body.readAt).toBe("2026-03-02T01:00:00.000Z");
    clock.advanceMinutes(5);
    expect((await read("a")).body.readAt).toBe("2026-03-02T01:00:00.000Z");
    expect((await inbox("a")).items[0].readAt).toBe("2026-03-02T01:00:00.000Z");
    expect((await call("GET /v1/me/notices")).status).toBe(401);
  });

  it("fails on an event whose data is not what was agreed, so that it comes again", async () => {
    await expect(happen({ ...eventOf("needs.SignupConfirmed", "a", 1), data: { needId } })).rejects.toThrow();
  });
});

describe("delivery", () => {
  it("gathers a minute's causes into one mail, and sends it once", async () => {
    await putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await happen(eventOf("needs.SignupConfirmed", "a", 1));
    await sweep();
    expect(await mailbox.messages(mailOf("a"))).toEqual([]);
    clock.advanceMinutes(0.9);
    await happen(eventOf("needs.SignupTimesChanged", "a", 2), eventOf("needs.SignupTimesChanged", "a", 3));
    clock.advanceMinutes(0.1);
    await sweep();
    await sweep();
    clock.advanceMinutes(30);
    await sweep();
    const messages = await mailbox.messages(mailOf("a"));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ channel: "mail", at: "2026-03-02T01:01:00.000Z" });
    expect(messages[0]?.text.match(/报名已确认/g)).toHaveLength(1);
    expect(messages[0]?.text.match(/服务时间有变/g)).toHaveLength(1);
    expect(messages[0]?.text).toContain("Your place is confirmed");
  });

  it("sends one message where two sweeps run at once", async () => {
    const sent: string[] = [];
    await putContact("a", { name: "周小明", phone, email: mailOf("a") });
    compose({ mail: { send: async ({ to }) => void sent.push(to) } });
    await happen(eventOf("needs.SignupConfirmed", "a", 1));
    clock.advanceMinutes(1);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(sent).toEqual([mailOf("a")]);
  });

  it("goes by short message where there is no mail address, and never from 22:00 to 08:00", async () => {
    await putContact("a", { name: "周小明", phone });
    clock.set("2026-03-02T14:00:00.000Z");
    await happen(eventOf("needs.SignupPromoted", "a", 2, { confirmBy: "2026-03-03T02:00:00.000Z" }));
    clock.advanceMinutes(1);
    await sweep();
    clock.set("2026-03-02T23:59:00.000Z");
    await sweep();
    expect(await mailbox.messages(phone)).toEqual([]);
    clock.set("2026-03-03T00:00:00.000Z");
    await sweep();
    const messages = await mailbox.messages(phone);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ channel: "sms" });
    expect(messages[0]?.text).toContain("请在 2026-03-03 10:00 前确认");
  });

  it("tries again under the same message id after a failure, and gives up after five tries", async () => {
    const ids: string[] = [];
    const send = async ({ messageId }: { messageId: string }) => {
      ids.push(messageId);
      throw new Error("the mail server is away");
    };
    await putContact("a", { name: "周小明", phone, email: mailOf("a") });
    compose({ mail: { send } });
    await happen(eventOf("needs.SignupConfirmed", "a", 1));
    clock.advanceMinutes(1);
    for (let minutes = 0; minutes < 90; minutes += 5) {
      await sweep();
      clock.advanceMinutes(5);
    }
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(1);
    expect(logged.filter(({ event }) => event === "notices-not-sent")).toHaveLength(5);
    expect((await inbox("a")).items).toHaveLength(1);
  });

  it("does not hold up the others where one person's message fails", async () => {
    await putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await putContact("b", { name: "王五", phone, email: mailOf("b") });
    const failing = mailOf("a");
    compose({
      mail: {
        send: async (mail) => {
          if (mail.to === failing) throw new Error("refused");
          await mailbox.mail.send(mail);
        },
      },
    });
    await happen(eventOf("needs.SignupConfirmed", "a", 1), eventOf("needs.SignupConfirmed", "b", 1));
    clock.advanceMinutes(1);
    await sweep();
    expect(await mailbox.messages(mailOf("b"))).toHaveLength(1);
  });

  it("reads the address at the moment of sending, and keeps to the inbox for who has withdrawn or has none", async () => {
    await putContact("a", { name: "周小明", phone, email: "old@example.org" });
    await happen(eventOf("needs.SignupConfirmed", "a", 1), eventOf("needs.SignupConfirmed", "gone", 1));
    await putContact("a", { name: "周小明", phone, email: "new@example.org" });
    clock.advanceMinutes(1);
    await sweep();
    expect(await mailbox.messages("old@example.org")).toEqual([]);
    expect(await mailbox.messages("new@example.org")).toHaveLength(1);
    expect((await inbox("gone")).items).toHaveLength(1);
    expect(logged.filter(({ level }) => level === "error")).toEqual([]);
  });

  it("leaves no name, number or address in the table or the log", async () => {
    await putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await happen(eventOf("needs.SignupConfirmed", "a", 1));
    clock.advanceMinutes(1);
    await sweep();
    const TableName = tableName(platform.stage, "notices");
    const { Items } = await platform.documents.send(new ScanCommand({ TableName }));
    const kept = JSON.stringify([Items, logged]);
    expect(kept).toContain("sent");
    for (const secret of ["周小明", "13812345678", mailOf("a")]) expect(kept).not.toContain(secret);
  });
});
