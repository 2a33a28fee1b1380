import { randomUUID } from "node:crypto";
import { contactSchema } from "#shared/published/cards/contact-card.ts";
import type { NoticeDeps } from "../deps.ts";
import type { PendingRow } from "../rows.ts";
import {
  claimMinutes,
  gatherMinutes,
  groupDue,
  inMinutes,
  lastOfEach,
  mostTries,
  quietUntil,
} from "../rules/delivery.ts";
import { mailOf, smsOf } from "../rules/texts.ts";

/** How somebody can be reached now: by mail where they gave an address, else by short message; opened for this alone. */
const routeTo = async ({ store, envelope, ids, ports, url }: NoticeDeps, personId: string) => {
  const card = await store.findContact(ids.derived("volunteer", personId));
  if (!card) return undefined;
  const { email, phone } = await envelope.open(personId, "contact", card.sealed, contactSchema);
  const { mail, sms } = ports;
  if (email !== undefined && mail) {
    const send = (messageId: string, rows: readonly PendingRow[]) =>
      mail.send({ messageId, to: email, ...mailOf(rows, url) });
    return { send, mindsQuiet: false };
  }
  if (!sms) return undefined;
  const send = (messageId: string, rows: readonly PendingRow[]) =>
    sms.send({ messageId, to: phone, text: smsOf(rows) });
  return { send, mindsQuiet: true };
};

/** Sends what gathered for one person as one message. */
const deliver = async (deps: NoticeDeps, group: readonly PendingRow[], personId: string): Promise<void> => {
  const { store, clock, ids } = deps;
  const now = clock();
  const change = { by: "system", at: now.toISOString(), correlationId: randomUUID() };
  const route = await routeTo(deps, personId);
  const quiet = route?.mindsQuiet ? quietUntil(now) : undefined;
  if (quiet !== undefined) {
    await Promise.all(group.map((row) => store.postpone(row, quiet, change)));
    return;
  }
  const until = inMinutes(now, claimMinutes);
  const claimed = (await Promise.all(group.map((row) => store.claim(row, until, change)))).flatMap(
    (row) => row ?? [],
  );
  const [tired, fresh] = [
    claimed.filter(({ tries }) => tries > mostTries),
    claimed.filter(({ tries }) => tries <= mostTries),
  ];
  await Promise.all(tired.map((row) => store.closeNotSent(row, "failed", change)));
  if (fresh.length === 0) return;
  if (!route) {
    await Promise.all(fresh.map((row) => store.closeNotSent(row, "no-address", change)));
    return;
  }
  const messageId = ids.derived("notice", ...fresh.map(({ noticeId }) => noticeId).sort());
  await route.send(messageId, lastOfEach(fresh));
  await Promise.all(fresh.map((row) => store.closeSent(row, now.toISOString(), change)));
};

/** Every minute: one message to each person for whom anything is due. A failure is logged and tried again. */
export const deliverDue = (deps: NoticeDeps) => async (): Promise<void> => {
  const now = deps.clock();
  const rows = await deps.store.listDue(inMinutes(now, gatherMinutes));
  for (const group of groupDue(rows, now.toISOString())) {
    const personId = group[0]?.personId ?? "";
    try {
      await deliver(deps, group, personId);
    } catch (error) {
      deps.log.error("notices-not-sent", error, { personId, notices: group.length });
    }
  }
};
