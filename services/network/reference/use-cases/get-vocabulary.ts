import type { UseCase } from "#shared/manifest/use-case.ts";
import { languages } from "#shared/vocabulary/languages.ts";
import { needKinds } from "#shared/vocabulary/need-kinds.ts";
import { skills } from "#shared/vocabulary/skills.ts";
import { trainings } from "#shared/vocabulary/trainings.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";

/** The words that registrations and needs are made of. */
export const getVocabulary: UseCase<NetworkDeps, typeof manifest.routes.getVocabulary> = async () => ({
  skills: [...skills],
  languages: [...languages],
  trainings: [...trainings],
  needKinds: needKinds.map((kind) => ({
    ...kind,
    training: [...kind.training],
    credential: [...kind.credential],
  })),
});
