import { randomUUID } from "node:crypto";
import { readableOf } from "#shared/db/due.ts";
import type { Change } from "#shared/db/row.ts";
import { contactSchema } from "#shared/published/cards/contact-card.ts";
import type { NoticeDeps } from "../deps.ts";
import { findServices } from "../find-services.ts";
import type { PendingRow } from "../rows.ts";
import {
  claimMinutes,
  gatherMinutes,
  groupDue,
  inMinutes,
  maxTries,
  mustArrive,
  quietUntil,
} from "../rules/delivery.ts";
import { type ChannelName, channelFor, groupOf, waysOf } from "../rules/preferences.ts";
import { mailOf, type ServiceNames, smsOf } from "../rules/texts.ts";
import type { NoticePreferences } from "../schemas.ts";
import { stillTrue } from "../still-true.ts";

const changeAt = (now: Date): Change => ({
  by: "system",
  at: now.toISOString(),
  correlationId: randomUUID(),
});

/** One way to reach a person at present; the contact is opened only here and not stored. */
interface Channel {
  readonly send: (messageId: string, rows: readonly PendingRow[], services: ServiceNames) => Promise<void>;
  /** The mail address or number that the message goes to. */
  readonly to: string;
  /** Whether it must stay silent in the quiet hours. */
  readonly disturbs: boolean;
}
type Channels = ReadonlyMap<ChannelName, Channel>;

/** The ways that are possible: by mail to a person who gave an address, and by short message. */
const channelsTo = async (
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
      send: (messageId, rows, services) =>
        mail.send({ messageId, to: email, ...mailOf(rows, services, url) }),
      disturbs: false,
    });
  if (sms)
    channels.set("sms", {
      to: phone,
      send: (messageId, rows, services) => sms.send({ messageId, to: phone, text: smsOf(rows, services) }),
      disturbs: true,
    });
  return channels;
};

/** Closes the notices that are not true any more. Resolves with the others. */
const dropOutdated = async (
  deps: NoticeDeps,
  personId: string,
  claimed: readonly PendingRow[],
  change: Change,
): Promise<readonly PendingRow[]> => {
  const current = await stillTrue(deps, personId, claimed);
  const ids = new Set(current.map(({ noticeId }) => noticeId));
  await Promise.all(
    claimed
      .filter(({ noticeId }) => !ids.has(noticeId))
      .map((row) => deps.store.closeNotSent(row, "outdated", change)),
  );
  return current;
};

/** Counts a try of each notice and gives up those tried too often. Resolves with those that are left to this sweep. */
const claim = async (
  { store, clock, log }: NoticeDeps,
  group: readonly PendingRow[],
  change: Change,
): Promise<readonly PendingRow[]> => {
  const until = inMinutes(clock(), claimMinutes);
  const claimed = (await Promise.all(group.map((row) => store.claim(row, until, change)))).flatMap(
    (row) => row ?? [],
  );
  const { exhausted = [], sendable = [] } = Object.groupBy(claimed, ({ tries }) =>
    tries > maxTries ? "exhausted" : "sendable",
  );
  if (exhausted.length > 0) log.warn("notices-given-up", { notices: exhausted.length, why: "failed" });
  await Promise.all(exhausted.map((row) => store.closeNotSent(row, "failed", change)));
  return sendable;
};

/** Sends notices of one person by one channel, as one message; without a channel they are in the inbox only. */
const deliverBy = async (
  deps: NoticeDeps,
  channel: Channel | undefined,
  group: readonly PendingRow[],
  personId: string,
  ways: NoticePreferences,
): Promise<void> => {
  const { store, counts, clock, ids, log } = deps;
  const now = clock();
  const change = changeAt(now);
  const quiet = channel?.disturbs ? quietUntil(now) : undefined;
  if (quiet !== undefined) {
    await Promise.all(group.map((row) => store.postpone(row, quiet, change)));
    return;
  }
  const claimed = await claim(deps, group, change);
  const sendable = await dropOutdated(deps, personId, claimed, change);
  if (sendable.length === 0) return;
  if (!channel) {
    const whyOf = ({ kind }: PendingRow) => (ways[groupOf(kind)] === "page" ? "not-wanted" : "no-address");
    const unreachable = sendable.filter((row) => whyOf(row) === "no-address").length;
    if (unreachable > 0) log.info("notices-given-up", { notices: unreachable, why: "no-address" });
    await Promise.all(sendable.map((row) => store.closeNotSent(row, whyOf(row), change)));
    return;
  }
  // Counted at the first try only: a message that is tried again is one message.
  const isCounted = sendable.every(({ tries, kind }) => tries === 1 && !mustArrive(kind));
  if (isCounted && !(await counts.tryCount("messages-to-recipient", channel.to))) {
    await Promise.all(sendable.map((row) => store.closeNotSent(row, "enough-today", change)));
    return;
  }
  // Of all that was claimed, so that a message keeps its id where a part of it is not true any more at a later try.
  const messageId = ids.derived("notice", ...claimed.map(({ noticeId }) => noticeId).sort());
  await channel.send(messageId, sendable, await findServices(deps, sendable));
  await Promise.all(sendable.map((row) => store.closeSent(row, now.toISOString(), change)));
};

/** Sends one person's due notices: those that go the same way as one message. */
const deliver = async (deps: NoticeDeps, group: readonly PendingRow[], personId: string): Promise<void> => {
  const [channels, preferences] = await Promise.all([
    channelsTo(deps, personId),
    deps.store.findPreferences(personId),
  ]).catch(async (error: unknown) => {
    // A contact that cannot be opened is a try as well: without an end it would fail each minute for ever.
    await claim(deps, group, changeAt(deps.clock()));
    throw error;
  });
  const ways = waysOf(preferences?.ways);
  const possible = new Set(channels.keys());
  const byChannel = Map.groupBy(group, ({ kind }) => channelFor(kind, ways, possible));
  for (const [name, rows] of byChannel)
    await deliverBy(deps, name && channels.get(name), rows, personId, ways);
};

/**
 * Sends one message to each person with a due notice. A failure is logged, and tried again after the claim ends; it
 * keeps nobody else's message back.
 */
export const deliverDue = (deps: NoticeDeps) => async (): Promise<void> => {
  const now = deps.clock();
  const { log } = deps;
  const by = inMinutes(now, gatherMinutes);
  const due = await deps.store.listDue(by);
  const rows = await readableOf(due, { log, event: "notice-not-read", now: new Date(by) });
  for (const group of groupDue(rows, now.toISOString())) {
    const personId = group[0]?.personId ?? "";
    try {
      await deliver(deps, group, personId);
    } catch (error) {
      log.error("notices-not-sent", error, { personId, notices: group.length });
    }
  }
};
