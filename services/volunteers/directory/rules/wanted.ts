import type { Contact } from "#shared/published/cards/contact-card.ts";
import { nameKey } from "#shared/values/name-key.ts";

/** The fewest characters of a name, or digits of a number, that are looked for. */
export const fewest = 2;

/** Digits of a whole number with its country code, below which a number names many people. */
const wholeNumber = 11;

/** Whether a person is the one looked for. */
export type Wanted = (contact: Pick<Contact, "name" | "phone">) => boolean;

/**
 * Whom a typed text names: by digits the phone that ends so, by anything else the name that contains it. With `whole`,
 * only the whole name or number counts: who sees neither may find somebody they know, and learns nothing about others
 * by trying. Undefined for a text that is too short.
 */
export const wantedBy = (typed: string, whole: boolean): Wanted | undefined => {
  const key = nameKey(typed).replace(/^\+/, "");
  if ([...key].length < fewest) return undefined;
  if (/^[\d()-]+$/.test(key)) {
    const digits = key.replaceAll(/\D/g, "");
    const isLongEnough = digits.length >= (whole ? wholeNumber : fewest);
    return ({ phone }) => isLongEnough && phone.endsWith(digits);
  }
  return whole ? ({ name }) => nameKey(name) === key : ({ name }) => nameKey(name).includes(key);
};
