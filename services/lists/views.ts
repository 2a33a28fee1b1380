import type { WeekRow } from "#services/matching/index/rows.ts";
import { means } from "#services/matching/index/rules/signup.ts";
import type { VolunteerCards } from "#services/matching/matches/volunteer-cards.ts";
import type { KnownNeed } from "#shared/ranking/fit/need.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { ListRowView } from "#shared/volunteer-views/list-row-view.ts";

const offset = (instant: string): string => toOffsetIso(new Date(instant));

/** The shifts of a signup that stand on a list: confirmed, and what became of them. */
export const listedShifts = ({ shifts }: Pick<WeekRow, "shifts">) =>
  shifts.filter(({ status }) => means(status, "listed"));

/**
 * Confirmed places as rows of a list, in the order of their first shift. Name and phone are opened now, from the card
 * of each volunteer who agreed to it, once for all their rows (half a read unit and one decryption a volunteer); who
 * withdrew has no card left and stands by id alone.
 */
export const listRows = async (
  cards: VolunteerCards,
  signups: readonly WeekRow[],
  needs: readonly KnownNeed[],
): Promise<ListRowView[]> => {
  const titles = new Map(needs.map(({ needId, title }) => [needId, title]));
  const contacts = await cards.contacts([...new Set(signups.map(({ volunteerId }) => volunteerId))]);
  const opened = new Map(
    await Promise.all([...contacts].map(async ([id, card]) => [id, await cards.open(card)] as const)),
  );
  const rows = signups.map((signup) => {
    const { needId, division, signupId, positionId, volunteerId } = signup;
    const maskedName = contacts.get(volunteerId)?.maskedName;
    const contact = opened.get(volunteerId);
    const shifts = listedShifts(signup).toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return {
      status: "confirmed" as const,
      needId,
      title: titles.get(needId) ?? "",
      division,
      signupId,
      positionId,
      volunteerId,
      ...(maskedName === undefined ? {} : { maskedName }),
      ...(contact ? { name: contact.name, phone: contact.phone } : {}),
      shifts: shifts.map(({ shiftId, status, from, to }) => ({
        shiftId,
        status,
        from: offset(from),
        to: offset(to),
      })),
    };
  });
  const sortKey = ({ shifts, signupId }: ListRowView) => `${shifts[0]?.from}#${signupId}`;
  return rows
    .filter(({ shifts }) => shifts.length > 0)
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
};
