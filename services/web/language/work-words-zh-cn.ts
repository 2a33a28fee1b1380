import { checksZh } from "./checks-zh-cn.ts";
import { importZh } from "./import-zh-cn.ts";
import { ledgerZh } from "./ledger-zh-cn.ts";
import { networkZh } from "./network-zh-cn.ts";
import { projectWorkZh } from "./project-work-zh-cn.ts";
import { programsZh, staffZh } from "./staff-zh-cn.ts";
import { workZh } from "./work-zh-cn.ts";

/** What the pages of work say, in Chinese: loaded with the first of them. */
export const workWordsZh = {
  ledger: ledgerZh,
  work: workZh,
  import: importZh,
  checks: checksZh,
  staff: staffZh,
  network: networkZh,
  projectWork: projectWorkZh,
  programs: programsZh,
};
