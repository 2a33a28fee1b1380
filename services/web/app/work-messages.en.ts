import { importEn } from "../features/imports/locale.en.ts";
import { ledgerEn } from "../features/ledger/locale.en.ts";
import { networkEn } from "../features/network/locale.en.ts";
import { programsEn, staffEn } from "../features/network/staff-locale.en.ts";
import { projectWorkEn } from "../features/project-work/locale.en.ts";
import { checksEn } from "../features/station-work/checks-locale.en.ts";
import { workEn } from "../features/station-work/locale.en.ts";
import type { Said } from "../shared/locales/message-schema.ts";
import type { workWordsZh } from "./work-messages.zh-cn.ts";

/** What the pages of work say, in English: loaded with the first of them. */
export const workWordsEn: Said<typeof workWordsZh> = {
  ledger: ledgerEn,
  work: workEn,
  import: importEn,
  checks: checksEn,
  staff: staffEn,
  network: networkEn,
  projectWork: projectWorkEn,
  programs: programsEn,
};
