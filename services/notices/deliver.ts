import { randomUUID } from "node:crypto";
import type { Change } from "#shared/db/row.ts";
import { quietUntil } from "#shared/values/waking-hours.ts";
import { type Channel, channelsTo } from "./channels.ts";
import type { NoticeDeps } from "./deps.ts";
import { findServices } from "./find-services.ts";
import type { NoticeRow, PendingRow } from "./rows.ts";
import {
  claimMinutes,
  inMinutes,
  isReady,
  maxTries,
  mustArrive,
  readSince,
  turnsOf,
} from "./rules/delivery.ts";
import { channelFor, groupOf, waysOf } from "./rules/preferences.ts";
import type { NoticePreferences } from "./schemas.ts";
import type { GuardedSend } from "./send-guard.ts";
import { stillTrue } from "./still-true.ts";

/** What a delivery works with; `guard` is of one run. */
export interface DeliveryDeps extends NoticeDeps {
  readonly guard: GuardedSend;
}

const changeAt = (now: Date): Change => ({
  by: "system",
  at: now.toISOString(),
  correlationId: randomUUID(),
});

/** A person as a message is made for them. */
interface Recipient {
  readonly personId: string;
  readonly ways: NoticePreferences;
  /** Their notices of late, sent or not. */
  readonly others: readonly NoticeRow[];
}

/** Closes the notices that are not true any more. Resolves with the others. */
const dropOutdated = async (
  deps: NoticeDeps,
  { personId, others }: Recipient,
  claimed: readonly PendingRow[],
  change: Change,
): Promise<readonly PendingRow[]> => {
  const current = await stillTrue(deps, personId, claimed, others);
  const ids = new Set(current.map(({ noticeId }) => noticeId));
  await Promise.all(
    claimed
      .filter(({ noticeId }) => !ids.has(noticeId))
      .map((row) => deps.store.closeNotSent(row, "outdated", change)),
  );
  return current;
};

/** Counts a try of each notice and gives up those tried too often. Resolves with those that are left to this run. */
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
const sendBy = async (
  deps: DeliveryDeps,
  channel: Channel | undefined,
  group: readonly PendingRow[],
  recipient: Recipient,
): Promise<void> => {
  const { store, counts, clock, ids, log, guard } = deps;
  const now = clock();
  const change = changeAt(now);
  const quiet = channel?.disturbs ? quietUntil(now) : undefined;
  if (quiet !== undefined) {
    await Promise.all(group.map((row) => store.postpone(row, quiet, change)));
    return;
  }
  const claimed = await claim(deps, group, change);
  const sendable = await dropOutdated(deps, recipient, claimed, change);
  if (sendable.length === 0) return;
  if (!channel) {
    const whyOf = ({ kind }: PendingRow) =>
      recipient.ways[groupOf(kind)] === "page" ? "not-wanted" : "no-address";
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
  const services = await findServices(deps, sendable);
  await guard(channel.destination, () => channel.send(messageId, sendable, services));
  await Promise.all(sendable.map((row) => store.closeSent(row, now.toISOString(), change)));
};

/** Sends what leaves by one way, message after message. Behind one that fails the later ones wait for its next try. */
const sendInTurn = async (
  deps: DeliveryDeps,
  channel: Channel | undefined,
  ready: readonly PendingRow[],
  held: readonly PendingRow[],
  recipient: Recipient,
): Promise<void> => {
  const { store, clock, log } = deps;
  const postpone = async (rows: readonly PendingRow[], until: string): Promise<void> => {
    await Promise.all(rows.map((row) => store.postpone(row, until, changeAt(clock()))));
  };
  const { messages, waiting, until } = turnsOf(ready, held);
  await postpone(waiting, until);
  for (const [at, message] of messages.entries()) {
    try {
      await sendBy(deps, channel, message, recipient);
    } catch (error) {
      log.error("notices-not-sent", error, { personId: recipient.personId, notices: message.length });
      return postpone(messages.slice(at + 1).flat(), inMinutes(clock(), claimMinutes));
    }
  }
};

/** What is known of a person when their notices are due: how they are reached, and what they were told of late. */
const read = async (deps: NoticeDeps, personId: string, due: readonly PendingRow[]) => {
  const [channels, preferences, others] = await Promise.all([
    channelsTo(deps, personId),
    deps.store.findPreferences(personId),
    deps.store.listSince(personId, readSince(due, deps.clock())),
  ]);
  return { channels, recipient: { personId, ways: waysOf(preferences?.ways), others } };
};

/**
 * Sends one person's notices, of which some are due: those that go the same way as one message, and by each way in the
 * order in which things happened. A message that fails is logged and tried again once its claim has ended.
 * @throws where nothing could be read of the person; that counts as a try of what is due
 */
export const deliver = async (
  deps: DeliveryDeps,
  personId: string,
  due: readonly PendingRow[],
): Promise<void> => {
  const now = deps.clock();
  const { channels, recipient } = await read(deps, personId, due).catch(async (error: unknown) => {
    // A contact that cannot be opened is a try as well: without an end it would fail each minute for ever.
    await claim(deps, due, changeAt(now));
    throw error;
  });
  const known = new Map(due.map((row) => [row.noticeId, row]));
  for (const row of recipient.others) if (row.status === "pending") known.set(row.noticeId, row);
  const possible = new Set(channels.keys());
  const byChannel = Map.groupBy(known.values(), ({ kind }) => channelFor(kind, recipient.ways, possible));
  for (const [name, rows] of byChannel) {
    const ready = rows.filter((row) => isReady(row, now));
    const held = rows.filter((row) => row.tries > 0 && !isReady(row, now));
    await sendInTurn(deps, name && channels.get(name), ready, held, recipient);
  }
};
