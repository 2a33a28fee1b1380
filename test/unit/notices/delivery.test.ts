import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFileMailbox } from "#services/notices/adapters/file-mailbox.ts";
import { createSesMail } from "#services/notices/adapters/ses-mail.ts";
import { quietUntil } from "#services/notices/rules/delivery.ts";
import { smsOf, textOf } from "#services/notices/rules/texts.ts";
import { noticeKindSchema } from "#services/notices/schemas.ts";

describe("quiet hours", () => {
  it.each([
    ["2026-03-02T13:59:59.000Z", undefined],
    ["2026-03-02T14:00:00.000Z", "2026-03-03T00:00:00.000Z"],
    ["2026-03-02T16:30:00.000Z", "2026-03-03T00:00:00.000Z"],
    ["2026-03-02T23:59:59.000Z", "2026-03-03T00:00:00.000Z"],
    ["2026-03-03T00:00:00.000Z", undefined],
    ["2026-12-31T15:00:00.000Z", "2027-01-01T00:00:00.000Z"],
  ])("%s is quiet until %s", (now, until) => {
    expect(quietUntil(new Date(now))).toBe(until);
  });
});

describe("texts", () => {
  const facts = {
    from: "2026-03-07T01:00:00.000Z",
    shifts: 2,
    confirmBy: "2026-03-05T12:00:00.000Z",
    money: { amount: 500, currency: "JPY" },
  };

  it.each(noticeKindSchema.options)("of %s fill every place in both languages", (kind) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const text = textOf({ kind, facts }, locale);
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text).toMatch(/2026-03-07 09:00|500/);
    }
  });

  it("say a currency's own digits", () => {
    expect(textOf({ kind: "donation-refunded", facts }, "en")).toContain("¥500");
  });

  it("are signed where they leave as a short message", () => {
    expect(smsOf([])).toBe("【禾联】");
  });
});

describe("mail by SES", () => {
  it("goes to one address, as text, from the sender configured", async () => {
    const sent: unknown[] = [];
    const mail = createSesMail("notices@helink.example", async (input) => sent.push(input));
    await mail.send({ messageId: "m1", to: "a@example.org", subject: "禾联", text: "正文" });
    expect(sent).toEqual([
      expect.objectContaining({
        FromEmailAddress: "notices@helink.example",
        Destination: { ToAddresses: ["a@example.org"] },
      }),
    ]);
    expect(JSON.stringify(sent)).toContain("正文");
  });
});

describe("the mailbox in a file", () => {
  const at = new Date("2026-03-02T01:00:00.000Z");
  const withMailbox = async (test: (path: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), "helink-mailbox-"));
    try {
      await test(join(folder, "mailbox.jsonl"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const message = { messageId: "m1", to: "a@example.org", subject: "s", text: "t" };

  it("is empty at first, gives what was sent to an address, and takes a message once", async () => {
    await withMailbox(async (path) => {
      const mailbox = createFileMailbox(path, () => at);
      expect(await mailbox.messages("a@example.org")).toEqual([]);
      await mailbox.mail.send(message);
      await mailbox.mail.send(message);
      await mailbox.sms.send({ messageId: "m2", to: "+8613812345678", text: "t" });
      const kept = { to: "a@example.org", subject: "s", text: "t", channel: "mail", at: at.toISOString() };
      expect(await mailbox.messages("a@example.org")).toEqual([kept]);
      expect(await mailbox.messages("+8613812345678")).toHaveLength(1);
    });
  });

  it("goes on after a line that was cut off when the process was killed", async () => {
    await withMailbox(async (path) => {
      writeFileSync(path, '\n{"messageId":"m1","to":"a@ex');
      const mailbox = createFileMailbox(path, () => at);
      expect(await mailbox.messages("a@example.org")).toEqual([]);
      await mailbox.mail.send(message);
      expect(await mailbox.messages("a@example.org")).toHaveLength(1);
    });
  });
});
