import type { Contact, ContactCard } from "#shared/published/cards/contact-card.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { ListRowView } from "#shared/volunteer-views/list-row-view.ts";
import type { ContactCards } from "./contact-cards.ts";
import type { NeedRow, WeekRow } from "./rows.ts";
import type { Shown } from "./rules/pull-rows.ts";

/** A signup, with only the shifts that lists show, and the grant by which the caller sees it. */
export interface ListedSignup {
  readonly signup: WeekRow;
  readonly grant: Grant;
}

/** A row of a list, and the grant by which the caller sees it. */
export interface ListedRow {
  readonly row: ListRowView;
  readonly grant: Grant;
}

const offset = (instant: string): string => toOffsetIso(new Date(instant));

const rowView = (
  signup: WeekRow,
  title: string,
  card: ContactCard | undefined,
  contact: Contact | undefined,
): ListRowView => ({
  status: "confirmed",
  needId: signup.needId,
  title,
  division: signup.division,
  signupId: signup.signupId,
  positionId: signup.positionId,
  volunteerId: signup.volunteerId,
  ...(card ? { maskedName: card.maskedName } : {}),
  ...(contact ? { name: contact.name, phone: contact.phone } : {}),
  shifts: signup.shifts
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ shiftId, status, from, to }) => ({ shiftId, status, from: offset(from), to: offset(to) })),
});

/**
 * Signups as rows of a list, ordered by their first shift. Reads the contact card of each volunteer and opens it if
 * they agreed: half a read unit and one decryption a volunteer, however many rows they have. A volunteer who withdrew
 * has no card any more, so the row has only their id.
 */
export const listRows = async (
  contactCards: ContactCards,
  signups: readonly ListedSignup[],
  needs: readonly Pick<NeedRow, "needId" | "title">[],
): Promise<ListedRow[]> => {
  const titles = new Map(needs.map(({ needId, title }) => [needId, title]));
  const cards = await contactCards.find(signups.map(({ signup }) => signup.volunteerId));
  const contacts = new Map(
    await Promise.all([...cards].map(async ([id, card]) => [id, await contactCards.open(card)] as const)),
  );
  const sortKey = ({ row: { shifts, signupId } }: ListedRow) => `${shifts[0]?.from}#${signupId}`;
  return signups
    .map(({ signup, grant }) => {
      const { needId, volunteerId } = signup;
      const title = titles.get(needId) ?? "";
      return { row: rowView(signup, title, cards.get(volunteerId), contacts.get(volunteerId)), grant };
    })
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
};

/** What the log of a pull says of a row. */
export const shownBy = ({ row: { volunteerId, needId, phone }, grant }: ListedRow): Shown => ({
  volunteerId,
  needId,
  contact: phone !== undefined,
  grant,
});
