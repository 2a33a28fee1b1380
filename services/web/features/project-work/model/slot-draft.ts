import type { CreateSlot, Slot } from "../../../shared/api/types.ts";
import { minorAmount } from "../../../shared/format/money.ts";

type Purpose = CreateSlot["purposes"][number];
type Per = Purpose["cap"]["per"];

/** The attributes of somebody who is helped, in the order in which a form asks for them. */
export const attributeNames = ["sex", "ageBand", "schoolStage", "status", "area"] as const;
export type AttributeName = (typeof attributeNames)[number];

/** The codes among which each attribute is chosen. */
export type SlotChoices = Readonly<Record<AttributeName, readonly string[]>>;

/** Somebody who is helped as form values: an empty attribute is not chosen yet, an empty sum is not paid. */
export interface SlotDraft extends Record<AttributeName, string> {
  /** The caps, in yuan, of each purpose of the project. */
  caps: { purpose: Purpose["purpose"]; yuan: string; per: Per }[];
}

/** School is paid by the term, the rest by the month, until somebody says otherwise. */
const usualPer = (purpose: Purpose["purpose"]): Per => (purpose === "school" ? "term" : "month");

/** The form's first values: those of a slot, or for a new one whatever can be chosen in one way only. */
export const slotDraft = (
  choices: SlotChoices,
  purposes: readonly Purpose["purpose"][],
  slot?: Slot,
): SlotDraft => {
  const only = attributeNames.map((name) => {
    const codes = choices[name];
    return [name, slot?.attributes[name] ?? (codes.length === 1 ? (codes[0] ?? "") : "")] as const;
  });
  const caps = purposes.map((purpose) => {
    const cap = slot?.purposes.find((one) => one.purpose === purpose)?.cap;
    return { purpose, yuan: cap ? String(cap.amount / 100) : "", per: cap?.per ?? usualPer(purpose) };
  });
  return { ...(Object.fromEntries(only) as Record<AttributeName, string>), caps };
};

/** What the API takes of a draft; undefined while something is not chosen, or a sum cannot be read. */
export const slotOf = (draft: SlotDraft): CreateSlot | undefined => {
  const given = draft.caps.filter(({ yuan }) => yuan.trim() !== "");
  const purposes = given.flatMap(({ purpose, yuan, per }): Purpose[] => {
    const amount = minorAmount(yuan, "CNY");
    return amount === undefined ? [] : [{ purpose, cap: { amount, currency: "CNY", per } }];
  });
  const isWhole = attributeNames.every((name) => draft[name] !== "");
  if (!isWhole || purposes.length === 0 || purposes.length < given.length) return undefined;
  const { sex, ageBand, area, status, schoolStage } = draft;
  return { sex, ageBand, area, status, schoolStage, purposes } as CreateSlot;
};
