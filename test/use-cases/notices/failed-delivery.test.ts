import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tableName } from "#shared/db/table.ts";
import { contactCardKey } from "#shared/published/cards/contact-card.ts";
import { personOf } from "#test/support/call-api.ts";
import { createNoticesService, mailOf, type NoticesService, phone, shift } from "#test/support/notices.ts";

let notices: NoticesService;
beforeEach(async () => {
  notices = await createNoticesService();
});
afterEach(() => notices.close());

describe("delivery that fails or competes", () => {
  it("sends one message where two sweeps run at once", async () => {
    const sent: string[] = [];
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    notices.sendBy({ mail: { send: async ({ to }) => void sent.push(to) } });
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    notices.clock.advanceMinutes(1);
    await Promise.all([notices.sweep(), notices.sweep(), notices.sweep()]);
    expect(sent).toEqual([mailOf("a")]);
  });

  it("tries again under the same message id after a failure, and gives up after five tries", async () => {
    const ids: string[] = [];
    const send = async ({ messageId }: { messageId: string }) => {
      ids.push(messageId);
      throw new Error("the mail server is away");
    };
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    notices.sendBy({ mail: { send } });
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    notices.clock.advanceMinutes(1);
    for (let minutes = 0; minutes < 90; minutes += 5) {
      await notices.sweep();
      notices.clock.advanceMinutes(5);
    }
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(1);
    expect(notices.logged.filter(({ event }) => event === "notices-not-sent")).toHaveLength(5);
    expect(notices.logged.filter(({ event }) => event === "notices-given-up")).toMatchObject([
      { fields: [{ notices: 1, why: "failed" }] },
    ]);
    expect((await notices.inbox("a")).items).toHaveLength(1);
  });

  it("keeps a later word until an earlier one is through, which leaves out what the later one tells", async () => {
    const texts: string[] = [];
    let isAway = true;
    const send = async ({ text }: { text: string }) => {
      if (isAway) throw new Error("the mail server is away");
      texts.push(text);
    };
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    notices.sendBy({ mail: { send } });
    const shifts = (status: string) => [
      { ...shift(status), shiftId: "shf_1" },
      { ...shift("confirmed"), shiftId: "shf_2", from: "2026-03-14T01:00:00.000Z" },
    ];
    const sweepAfter = async (minutes: number) => {
      notices.clock.advanceMinutes(minutes);
      await notices.sweep();
    };
    await notices.deliver(
      notices.eventOf("needs.SignupConfirmed", "a", 1, {
        shifts: shifts("confirmed"),
        changed: ["shf_1", "shf_2"],
      }),
    );
    await sweepAfter(1);
    isAway = false;
    await notices.deliver(notices.eventOf("needs.SignupCancelled", "a", 2, { shifts: shifts("cancelled") }));
    await sweepAfter(1);
    expect(texts).toEqual([]);
    await sweepAfter(10);
    await sweepAfter(10);
    expect(texts.map((text) => text.split("\n")[0])).toEqual([
      "您报名的服务：报名已确认：3月14日（周六）9:00。",
      "您报名的服务：服务已取消：3月7日（周六）9:00，请勿前往。",
    ]);
    expect((await notices.inbox("a")).items).toHaveLength(2);
  });

  it("does not send an earlier word at all that comes after a later one and has nothing else to say", async () => {
    const sent: string[] = [];
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    notices.sendBy({ mail: { send: async ({ text }) => void sent.push(text) } });
    const confirmed = notices.eventOf("needs.SignupConfirmed", "a", 1);
    notices.clock.advanceMinutes(1);
    await notices.deliver(notices.eventOf("needs.SignupCancelled", "a", 2));
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    await notices.deliver(confirmed);
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain("请勿前往");
  });

  it("gives up after five tries where the contact cannot be opened, and does not fail each minute for ever", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    const { platform } = notices;
    await platform.documents.send(
      new UpdateCommand({
        TableName: tableName(platform.stage, "volunteers"),
        Key: contactCardKey(personOf(platform.ids, "a").volunteerId),
        UpdateExpression: "SET sealed = :damaged",
        ExpressionAttributeValues: { ":damaged": "damaged" },
      }),
    );
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "a", 1));
    notices.clock.advanceMinutes(1);
    for (let minutes = 0; minutes < 180; minutes += 5) {
      await notices.sweep();
      notices.clock.advanceMinutes(5);
    }
    expect(notices.logged.filter(({ event }) => event === "notices-not-sent")).toHaveLength(6);
    expect((await notices.inbox("a")).items).toHaveLength(1);
  });

  it("does not hold up the others where a notice cannot be read, which comes again later", async () => {
    await notices.putContact("b", { name: "王五", phone, email: mailOf("b") });
    await notices.deliver(notices.eventOf("needs.SignupConfirmed", "b", 1));
    const { platform } = notices;
    await platform.documents.send(
      new PutCommand({
        TableName: tableName(platform.stage, "notices"),
        Item: { pk: "NOTICE#damaged", sk: "NOTICE", outbox: "OUTBOX", dueAt: platform.clock().toISOString() },
      }),
    );
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    await notices.sweep();
    expect(await notices.mailbox.messages(mailOf("b"))).toHaveLength(1);
    expect(notices.logged.filter(({ event }) => event === "notice-not-read")).toHaveLength(1);
  });

  it("does not hold up the others where one person's message fails", async () => {
    await notices.putContact("a", { name: "周小明", phone, email: mailOf("a") });
    await notices.putContact("b", { name: "王五", phone, email: mailOf("b") });
    const failing = mailOf("a");
    notices.sendBy({
      mail: {
        send: async (mail) => {
          if (mail.to === failing) throw new Error("refused");
          await notices.mailbox.mail.send(mail);
        },
      },
    });
    await notices.deliver(
      notices.eventOf("needs.SignupConfirmed", "a", 1),
      notices.eventOf("needs.SignupConfirmed", "b", 1),
    );
    notices.clock.advanceMinutes(1);
    await notices.sweep();
    expect(await notices.mailbox.messages(mailOf("b"))).toHaveLength(1);
  });
});
