import { createHash } from "node:crypto";
import type { Oversight } from "#shared/published/events/projects.ts";

/** Digits and letters that nobody takes for another when a number is read out or typed from paper. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const lettersOf = (bytes: Uint8Array, count: number): string =>
  [...bytes.subarray(0, count)].map((byte) => alphabet[byte % alphabet.length]).join("");

/** Who acknowledges a gift: whoever raises the money, else who runs the project, else the county. */
export const receiverOf = ({ county, operatorId, fundraiserId }: Oversight): string =>
  fundraiserId ?? operatorId ?? county;

/** The series that gifts to an organisation in a year are numbered in. @param day of the gift, in the county */
export const seriesOf = (receiver: string, day: string): string => `${receiver}#${day.slice(0, 4)}`;

/**
 * The number at a place of a series: `2026-K7MQ2-000123-9XTB`. Year, five letters for the organisation, the place, and
 * four letters that follow from the three by a secret, so that nobody can invent one, or count how many there are by
 * trying.
 * @param keyed the stage's keyed hash of a text, base64url
 */
export const numberOf = (series: string, sequence: number, keyed: (text: string) => string): string => {
  const at = series.indexOf("#");
  const [receiver, year] = [series.slice(0, at), series.slice(at + 1)];
  const organisation = lettersOf(createHash("sha256").update(receiver).digest(), 5);
  const open = `${year}-${organisation}-${String(sequence).padStart(6, "0")}`;
  return `${open}-${lettersOf(Buffer.from(keyed(open), "base64url"), 4)}`;
};

/** A number as it is stored, of one as somebody typed it: small letters, spaces, and O, I and L for 0, 1 and 1. */
export const normalNumber = (typed: string): string =>
  typed.toUpperCase().replace(/\s/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
