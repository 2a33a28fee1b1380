import type { Locale } from "#shared/problem/locale.ts";
import type { NoticeKind } from "../schemas.ts";
import { inMinutes, isReminder } from "./delivery.ts";
import { dialled } from "./dialled.ts";

/** Where people meet and whom they call, as it is when a text is made. */
export interface Meeting {
  /** In words; undefined: nobody has said, or it is done from home. */
  readonly place: string | undefined;
  /** The service name and phone (E.164) of whoever receives them; undefined: they gave none. */
  readonly contact: { readonly name: string; readonly phone: string } | undefined;
}

const tells: ReadonlySet<NoticeKind> = new Set([
  "signup-confirmed",
  "signup-restored",
  "signup-times-changed",
  "signup-place-changed",
]);

/** Whether notices of a kind say where to come and whom to call. */
export const tellsMeeting = (kind: NoticeKind): boolean => tells.has(kind) || isReminder(kind);

/** How long after a shift has begun its place and contact may still be read (minutes): those who serve have them at hand. */
const readableMinutes = 6 * 60;

/**
 * Whether a volunteer has a place, now, for which they may know where to come.
 * @param confirmed the shifts that they have a confirmed place on, as far as is known
 */
export const isExpected = (confirmed: readonly { readonly from: string }[], now: Date): boolean =>
  confirmed.some(({ from }) => from > inMinutes(now, -readableMinutes));

/** `地点：茶市镇社工站（…）。联系人：李社工 13800000000。`; undefined where neither is known. */
export const meetingText = (
  kind: NoticeKind,
  meeting: Meeting | undefined,
  locale: Locale,
): string | undefined => {
  if (!tellsMeeting(kind) || !meeting) return undefined;
  const { place, contact } = meeting;
  const isEnglish = locale === "en";
  const parts = [
    ...(place === undefined ? [] : [isEnglish ? `Where: ${place}.` : `地点：${place}。`]),
    ...(contact === undefined
      ? []
      : [
          isEnglish
            ? `Whom to call: ${contact.name}, ${dialled(contact.phone)}.`
            : `联系人：${contact.name} ${dialled(contact.phone)}。`,
        ]),
  ];
  return parts.length > 0 ? parts.join(isEnglish ? " " : "") : undefined;
};
