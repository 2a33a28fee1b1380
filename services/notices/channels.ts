import { contactSchema } from "#shared/published/cards/contact-card.ts";
import { receiptContactSchema } from "#shared/published/cards/receipt-card.ts";
import { idSchema } from "#shared/values/ids.ts";
import type { MailPort, NoticeDeps } from "./deps.ts";
import type { PendingRow } from "./rows.ts";
import type { ChannelName } from "./rules/preferences.ts";
import { receiptMailOf } from "./rules/receipt-mail.ts";
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

type Write = (
  rows: readonly PendingRow[],
  services: ServiceNames,
) => { readonly subject: string; readonly text: string };

const mailChannel = (mail: MailPort, to: string, write: Write): Channel => ({
  to,
  destination: to.slice(to.lastIndexOf("@") + 1).toLowerCase(),
  send: (messageId, rows, services) => mail.send({ messageId, to, ...write(rows, services) }),
  disturbs: false,
});

/** The page of each thing of a guest's that stands in place of a person. */
const guestPages = { donation: "gifts", recurringGift: "monthly", pledge: "pledges" } as const;
type GuestThing = keyof typeof guestPages;
const guestThings = Object.keys(guestPages) as GuestThing[];

/** The way to a guest who gave, by mail to the address that they left; it opens their gift. */
const channelsToGuest = async (
  { store, envelope, ports: { mail }, url }: NoticeDeps,
  thing: GuestThing,
  id: string,
): Promise<Channels> => {
  const card = await store.findReceipt(id);
  if (!card || !mail) return new Map();
  const { email, secret } = await envelope.open(id, "contact", card.sealed, receiptContactSchema());
  const link = url && `${url}/${guestPages[thing]}/${id}#${secret}`;
  const write: Write = (rows, services) => receiptMailOf(rows, services, { thing, id, link });
  return new Map([["mail", mailChannel(mail, email, write)]]);
};

/**
 * The ways that are possible: by mail to a person who gave an address, and by short message.
 * @param personId a person; or what a guest gave, which stands in place of one
 */
export const channelsTo = async (deps: NoticeDeps, personId: string): Promise<Channels> => {
  const thing = guestThings.find((kind) => idSchema(kind).safeParse(personId).success);
  if (thing) return channelsToGuest(deps, thing, personId);
  const { store, envelope, ids, ports, url } = deps;
  const { mail, sms } = ports;
  const channels = new Map<ChannelName, Channel>();
  const card = await store.findContact(ids.derived("volunteer", personId));
  if (!card) return channels;
  const { email, phone } = await envelope.open(personId, "contact", card.sealed, contactSchema());
  if (email !== undefined && mail)
    channels.set(
      "mail",
      mailChannel(mail, email, (rows, services) => mailOf(rows, services, url)),
    );
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
