import { ageOn, isoDay } from "../../../shared/format/time.ts";

/** Who registers, as form values. */
export interface PersonDraft {
  name: string;
  phone: string;
  birthDate: string;
  gender: "" | "female" | "male" | "other";
  guardian: {
    name: string;
    phone: string;
    relation: "mother" | "father" | "grandparent" | "other";
    agreed: boolean;
  };
}

/** Whether somebody is younger than 18 today; false while the birth date is not typed. */
export const isMinor = ({ birthDate }: PersonDraft): boolean =>
  birthDate !== "" && ageOn(birthDate, isoDay(new Date())) < 18;

/**
 * Whether a text may be a telephone number: eleven digits of a mobile, a fixed line with its area code, or another
 * country's with a plus. What the API takes beyond that is no mistake that is worth a word; it decides.
 */
export const mayBePhone = (text: string): boolean => {
  const typed = text.normalize("NFKC").replace(/[\s()\-\u2010-\u2015\u200b-\u200f\u202a-\u202e]/g, "");
  return /^(?:1\d{10}|0\d{9,11}|(?:\+|00)[1-9]\d{6,14}|86\d{10,12})$/.test(typed);
};

type Fault = "form.needed" | "form.phone";

const faultOf = (pointer: string, text: string): Fault | undefined => {
  if (text.trim() === "") return "form.needed";
  return pointer.endsWith("phone") && !mayBePhone(text) ? "form.phone" : undefined;
};

/** What is wrong with what somebody typed about themselves: message keys by the JSON pointer of their field. */
export const personFaults = (person: PersonDraft): ReadonlyMap<string, Fault> => {
  const { name, phone, birthDate, guardian } = person;
  const texts = { "/name": name, "/phone": phone, "/birthDate": birthDate };
  const ofGuardian = isMinor(person)
    ? { "/guardian/name": guardian.name, "/guardian/phone": guardian.phone }
    : {};
  const faults = new Map<string, Fault>();
  for (const [pointer, text] of Object.entries({ ...texts, ...ofGuardian })) {
    const fault = faultOf(pointer, text);
    if (fault) faults.set(pointer, fault);
  }
  return faults;
};
