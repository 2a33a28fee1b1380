import { appendFile, readFile } from "node:fs/promises";
import * as z from "zod";
import type { Clock } from "#shared/values/time.ts";
import type { Mailbox } from "../ports.ts";

const lineSchema = z.object({
  messageId: z.string(),
  to: z.string(),
  channel: z.enum(["mail", "sms"]),
  subject: z.string().optional(),
  text: z.string(),
  at: z.string(),
});
type Line = z.infer<typeof lineSchema>;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** A mailbox in a file of JSON lines; a message that it holds already is not taken again. */
export const createFileMailbox = (path: string, clock: Clock): Mailbox => {
  const readAll = async (): Promise<Line[]> => {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (isMissing(error)) return "";
      throw error;
    });
    // A line that was cut off when the process was killed has no line break, and the message is sent again.
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    return whole
      .split("\n")
      .filter((line) => line.startsWith("{") && line.endsWith("}"))
      .map((line) => lineSchema.parse(JSON.parse(line)));
  };
  const keep = async (message: Omit<Line, "at">): Promise<void> => {
    const taken = await readAll();
    if (taken.some(({ messageId }) => messageId === message.messageId)) return;
    await appendFile(path, `\n${JSON.stringify({ ...message, at: clock().toISOString() })}\n`, {
      mode: 0o600,
    });
  };
  return {
    mail: { send: (mail) => keep({ ...mail, channel: "mail" }) },
    sms: { send: (message) => keep({ ...message, channel: "sms" }) },
    messages: async (to) =>
      (await readAll())
        .filter((line) => line.to === to)
        .map(({ messageId, subject, ...message }) =>
          subject === undefined ? message : { ...message, subject },
        ),
  };
};
