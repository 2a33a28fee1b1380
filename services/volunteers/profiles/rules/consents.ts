import type * as z from "zod";
import type { RegisteredRow } from "../rows.ts";
import { consentPurposeSchema } from "../stored-schemas.ts";

type Consents = RegisteredRow["consents"];
export type ConsentPurpose = z.infer<ReturnType<typeof consentPurposeSchema>>;

/** Version of the consent wording shown at registration. */
const wordingVersion = "2026-11";

const lastAnswer = (consents: Consents, purpose: ConsentPurpose): boolean | undefined =>
  consents.findLast((consent) => consent.purpose === purpose)?.given;

/** Whether the last answer on a purpose was yes; without an answer it counts as no. */
export const hasConsent = (consents: Consents, purpose: ConsentPurpose): boolean =>
  lastAnswer(consents, purpose) ?? false;

/** Adds the answers that differ from the last one, with the wording's version and the time (ISO instant). */
export const withConsents = (
  consents: Consents,
  answers: Readonly<Partial<Record<ConsentPurpose, boolean | undefined>>>,
  at: string,
): Consents => [
  ...consents,
  ...consentPurposeSchema().options.flatMap((purpose) => {
    const answer = answers[purpose];
    return answer === undefined || answer === lastAnswer(consents, purpose)
      ? []
      : [{ purpose, given: answer, version: wordingVersion, at }];
  }),
];
