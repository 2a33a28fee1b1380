import type { Counts } from "#shared/counts/counts.ts";
import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { ReadStaffContact } from "#shared/published/read-staff-contact.ts";
import type { NoticeStore } from "./store.ts";

/** `messageId` is the same at every try, so that a receiver can drop repetitions. */
interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailPort {
  /** Resolves once the message is accepted for delivery. */
  send(mail: Mail): Promise<void>;
}

/** `to` in E.164. */
interface ShortMessage {
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
}

export interface SmsPort {
  send(message: ShortMessage): Promise<void>;
}

/** How messages are sent; without either port, notices are in the inbox only. */
export interface NoticePorts {
  readonly mail?: MailPort | undefined;
  readonly sms?: SmsPort | undefined;
}

/** What this service works with. */
export interface NoticeDeps extends Pick<Platform, "clock" | "ids" | "cursors" | "envelope" | "log"> {
  readonly store: NoticeStore;
  readonly counts: Counts;
  readonly counties: Counties;
  readonly ports: NoticePorts;
  /** The grants of a person that are in force today; a strong read. */
  readonly grantsOf: (personId: string) => Promise<readonly Grant[]>;
  readonly readStaffContact: ReadStaffContact;
  /** Address of the page, for the recipient to read on. */
  readonly url: string | undefined;
}
