import type { SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { once } from "#shared/concurrency/once.ts";
import type { MailPort } from "../deps.ts";

type SendEmail = (input: SendEmailCommandInput) => Promise<unknown>;

/** Three attempts of three seconds stay below what a provider may take for a message (send-guard.ts). */
const limits = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
} as const;

/** The SDK is loaded at the first mail, so that functions that send none do not pay for it. */
const sesClient = (): SendEmail => {
  const load = once(async (): Promise<SendEmail> => {
    const { SESv2Client, SendEmailCommand } = await import("@aws-sdk/client-sesv2");
    const ses = new SESv2Client(limits);
    return (input) => ses.send(new SendEmailCommand(input));
  });
  return async (input) => (await load())(input);
};

/** Mail by Amazon SES from a verified address. */
export const createSesMail = (from: string, sendEmail: SendEmail = sesClient()): MailPort => ({
  send: async ({ messageId, to, subject, text }) => {
    await sendEmail({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: subject, Charset: "UTF-8" },
          Body: { Text: { Data: text, Charset: "UTF-8" } },
          Headers: [{ Name: "X-Helink-Message-Id", Value: messageId }],
        },
      },
    });
  },
});
