import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFileMailbox } from "#services/notices/adapters/file-mailbox.ts";
import { createSesMail } from "#services/notices/adapters/ses-mail.ts";

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

const at = "2026-03-02T01:00:00.000Z";

describe("the mailbox in a file", () => {
  const sentAt = new Date(at);
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
      const mailbox = createFileMailbox(path, () => sentAt);
      expect(await mailbox.messages("a@example.org")).toEqual([]);
      await mailbox.mail.send(message);
      await mailbox.mail.send(message);
      await mailbox.sms.send({ messageId: "m2", to: "+8613812345678", text: "t" });
      const kept = { to: "a@example.org", subject: "s", text: "t", channel: "mail", at };
      expect(await mailbox.messages("a@example.org")).toEqual([kept]);
      expect(await mailbox.messages("+8613812345678")).toHaveLength(1);
    });
  });

  it("goes on after a line that was cut off when the process was killed", async () => {
    await withMailbox(async (path) => {
      writeFileSync(path, '\n{"messageId":"m1","to":"a@ex');
      const mailbox = createFileMailbox(path, () => sentAt);
      expect(await mailbox.messages("a@example.org")).toEqual([]);
      await mailbox.mail.send(message);
      expect(await mailbox.messages("a@example.org")).toHaveLength(1);
    });
  });
});
