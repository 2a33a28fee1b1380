import { appendFile, readFile } from "node:fs/promises";
import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { Clock } from "#shared/values/time.ts";
import type { MailPort, SmsPort } from "../deps.ts";

const lineSchema = once(() =>
  z.object({
    messageId: z.string(),
    to: z.string(),
    channel: z.enum(["mail", "sms"]),
    subject: z.string().optional(),
    text: z.string(),
    at: z.string(),
  }),
);
type Line = z.infer<ReturnType<typeof lineSchema>>;

/** A sent message; `at` is an ISO instant. */
interface MailboxMessage {
  readonly to: string;
  readonly channel: "mail" | "sms";
  readonly subject?: string;
  readonly text: string;
  readonly at: string;
}

/** Both ports in one, for a stage from which nothing leaves: sent messages can be read back. */
export interface Mailbox {
  readonly mail: MailPort;
  readonly sms: SmsPort;
  messages(to: string): Promise<readonly MailboxMessage[]>;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** A mailbox in a file of JSON lines; it drops a message whose id it has already. */
export const createFileMailbox = (path: string, clock: Clock): Mailbox => {
  const readAll = async (): Promise<Line[]> => {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (isMissing(error)) return "";
      throw error;
    });
    // A line cut off when the process was killed has no line break; its message is sent again.
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    return whole
      .split("\n")
      .filter((line) => line.startsWith("{") && line.endsWith("}"))
      .map((line) => lineSchema().parse(JSON.parse(line)));
  };
  const append = async (message: Omit<Line, "at">): Promise<void> => {
    const stored = await readAll();
    if (stored.some(({ messageId }) => messageId === message.messageId)) return;
    await appendFile(path, `\n${JSON.stringify({ ...message, at: clock().toISOString() })}\n`, {
      mode: 0o600,
    });
  };
  return {
    mail: { send: (mail) => append({ ...mail, channel: "mail" }) },
    sms: { send: (message) => append({ ...message, channel: "sms" }) },
    messages: async (to) =>
      (await readAll())
        .filter((line) => line.to === to)
        .map(({ messageId, subject, ...message }) =>
          subject === undefined ? message : { ...message, subject },
        ),
  };
};
