import type { StationCard } from "#shared/published/cards/station-card.ts";
import { meetingPlaceOf } from "#shared/published/meeting-place.ts";
import { countyDay } from "#shared/values/time.ts";
import type { NoticeDeps } from "./deps.ts";
import type { NoticeRow } from "./rows.ts";
import { isExpected, type Meeting, tellsMeeting } from "./rules/meeting-text.ts";

type Read = Pick<NoticeDeps, "store" | "clock"> & Partial<Pick<NoticeDeps, "readStaffContact">>;

/** The notices that say where to come, each of a signup that has a confirmed place still. */
const ofExpected = async ({ store, clock }: Read, notices: readonly NoticeRow[]): Promise<NoticeRow[]> => {
  const telling = notices.filter(({ kind }) => tellsMeeting(kind));
  const signupIds = [...new Set(telling.flatMap(({ about }) => about.signupId ?? []))];
  const reminders = await store.findReminders(signupIds);
  const expected = new Set(
    reminders.filter(({ shifts }) => isExpected(shifts, clock())).map(({ signupId }) => signupId),
  );
  return telling.filter(({ about }) => expected.has(about.signupId ?? ""));
};

/**
 * Where people meet and whom they call, as it is now, by the id of the notice: of those notices alone whose reader has a
 * confirmed place at this moment.
 */
export const findMeetings = async (
  deps: Read,
  notices: readonly NoticeRow[],
  stations: ReadonlyMap<string, StationCard>,
): Promise<ReadonlyMap<string, Meeting>> => {
  const expected = await ofExpected(deps, notices);
  const needIds = [...new Set(expected.flatMap(({ about }) => about.needId ?? []))];
  const cards = await deps.store.findMeetingCards(needIds);
  const today = countyDay(deps.clock());
  const meetings = new Map(
    await Promise.all(
      cards.map(async (card): Promise<[string, Meeting]> => {
        const { label } = meetingPlaceOf(card, stations.get(card.division), today);
        const { contactPersonId } = card;
        const contact =
          contactPersonId === undefined ? undefined : await deps.readStaffContact?.(contactPersonId, card);
        return [card.needId, { place: card.place.kind === "remote" ? undefined : label, contact }];
      }),
    ),
  );
  return new Map(
    expected.flatMap(({ noticeId, about }) => {
      const meeting = meetings.get(about.needId ?? "");
      return meeting ? [[noticeId, meeting] as const] : [];
    }),
  );
};
