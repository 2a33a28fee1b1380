import type * as z from "zod";
import type { RegisteredRow } from "../rows.ts";
import { consentPurposeSchema } from "../schemas.ts";

type Consents = RegisteredRow["consents"];
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

/** Version of the consent wording shown at registration. */
const wording = "2026-11";

const lastWord = (consents: Consents, purpose: ConsentPurpose): boolean | undefined =>
  consents.findLast((consent) => consent.purpose === purpose)?.given;

/** Whether the last word on a purpose was yes; without a word it is no. */
export const isGiven = (consents: Consents, purpose: ConsentPurpose): boolean =>
  lastWord(consents, purpose) ?? false;

/** Adds what is newly given, refused or taken back, with the wording's version and the time; nothing is removed. */
export const withConsents = (
  consents: Consents,
  answers: Readonly<Partial<Record<ConsentPurpose, boolean | undefined>>>,
  at: string,
): Consents => [
  ...consents,
  ...consentPurposeSchema.options.flatMap((purpose) => {
    const given = answers[purpose];
    return given === undefined || given === lastWord(consents, purpose)
      ? []
      : [{ purpose, given, version: wording, at }];
  }),
];
