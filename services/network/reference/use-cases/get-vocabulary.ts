import type { UseCase } from "#shared/manifest/use-case.ts";
import { accountMappings } from "#shared/vocabulary/accounts.ts";
import {
  ageBands,
  beneficiaryStatuses,
  moneyPurposes,
  schoolStages,
  sexes,
  slotEndReasons,
} from "#shared/vocabulary/beneficiaries.ts";
import { holidays } from "#shared/vocabulary/holidays.ts";
import { languages } from "#shared/vocabulary/languages.ts";
import { needKinds } from "#shared/vocabulary/need-kinds.ts";
import { skills } from "#shared/vocabulary/skills.ts";
import { trainings } from "#shared/vocabulary/trainings.ts";
import type { ReferenceDeps } from "../deps.ts";
import type { referenceRoutes } from "../routes.ts";

type GetVocabulary = UseCase<ReferenceDeps, typeof referenceRoutes.getVocabulary>;

/** The codes that registrations and needs are written in, and the public holidays. */
export const getVocabulary: GetVocabulary = async () => ({
  skills: [...skills],
  languages: [...languages],
  trainings: [...trainings],
  needKinds: needKinds.map((kind) => ({
    ...kind,
    training: [...kind.training],
    credential: [...kind.credential],
  })),
  beneficiaries: {
    sexes: [...sexes],
    ageBands: [...ageBands],
    statuses: [...beneficiaryStatuses],
    schoolStages: [...schoolStages],
    purposes: [...moneyPurposes],
    endReasons: [...slotEndReasons],
  },
  ledgerAccounts: accountMappings.map(({ sources, kinds, ...mapping }) => ({
    ...mapping,
    ...(sources && { sources: [...sources] }),
    ...(kinds && { kinds: [...kinds] }),
  })),
  holidays: [...holidays],
});
