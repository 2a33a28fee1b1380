import { contactSchema } from "#shared/published/cards/contact-card.ts";
import type { NoticeDeps } from "./deps.ts";
import type { PendingRow } from "./rows.ts";
import type { ChannelName } from "./rules/preferences.ts";
import { mailOf, type ServiceNames, smsOf } from "./rules/texts.ts";

/** One way to reach a person at present; the contact is opened only here and not stored. */
export interface Channel {
  readonly send: (messageId: string, rows: readonly PendingRow[], services: ServiceNames) => Promise<void>;
  /** The mail address or number that the message goes to. */
  readonly to: string;
  /** What may be away as a whole: the domain of a mail address, or the provider of short messages. */
  readonly destination: string;
  /** Whether it must stay silent in the quiet hours. */
  readonly disturbs: boolean;
}
export type Channels = ReadonlyMap<ChannelName, Channel>;

/** The ways that are possible: by mail to a person who gave an address, and by short message. */
export const channelsTo = async (
  { store, envelope, ids, ports: { mail, sms }, url }: NoticeDeps,
  personId: string,
): Promise<Channels> => {
  const channels = new Map<ChannelName, Channel>();
  const card = await store.findContact(ids.derived("volunteer", personId));
  if (!card) return channels;
  const { email, phone } = await envelope.open(personId, "contact", card.sealed, contactSchema());
  if (email !== undefined && mail)
    channels.set("mail", {
      to: email,
      destination: email.slice(email.lastIndexOf("@") + 1).toLowerCase(),
      send: (messageId, rows, services) =>
        mail.send({ messageId, to: email, ...mailOf(rows, services, url) }),
      disturbs: false,
    });
  if (sms)
    channels.set("sms", {
      to: phone,
      destination: "short messages",
      send: (messageId, rows, services) =>
        sms.send({ messageId, to: phone, text: smsOf(rows, services, url) }),
      disturbs: true,
    });
  return channels;
};
