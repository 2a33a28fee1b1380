import { checksEn } from "./checks-en.ts";
import { importEn } from "./import-en.ts";
import { ledgerEn } from "./ledger-en.ts";
import { networkEn } from "./network-en.ts";
import { projectWorkEn } from "./project-work-en.ts";
import type { Said } from "./said.ts";
import { programsEn, staffEn } from "./staff-en.ts";
import { workEn } from "./work-en.ts";
import type { workWordsZh } from "./work-words-zh-cn.ts";

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
