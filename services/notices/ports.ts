/** `messageId` is the same at every try, for whoever can tell that a message has been taken already. */
interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
export interface MailPort {
  /** Resolves once the message is taken for delivery. */
  send(mail: Mail): Promise<void>;
}

/** `to` in E.164. */
interface ShortMessage {
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
}
interface SmsPort {
  send(message: ShortMessage): Promise<void>;
}

/** The ways out of the house; without either, notices stand in the inbox only. */
export interface NoticePorts {
  readonly mail?: MailPort | undefined;
  readonly sms?: SmsPort | undefined;
}

/** A message as a mailbox keeps it; `at` is an ISO instant. */
interface MailboxMessage {
  readonly to: string;
  readonly channel: "mail" | "sms";
  readonly subject?: string;
  readonly text: string;
  readonly at: string;
}

/** Both ports in one, for a stage from which nothing leaves: what was sent can be read again. */
export interface Mailbox {
  readonly mail: MailPort;
  readonly sms: SmsPort;
  messages(to: string): Promise<readonly MailboxMessage[]>;
}
