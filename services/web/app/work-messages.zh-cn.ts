import { importZh } from "../features/imports/locale.zh-cn.ts";
import { ledgerZh } from "../features/ledger/locale.zh-cn.ts";
import { networkZh } from "../features/network/locale.zh-cn.ts";
import { programsZh, staffZh } from "../features/network/staff-locale.zh-cn.ts";
import { projectWorkZh } from "../features/project-work/locale.zh-cn.ts";
import { checksZh } from "../features/station-work/checks-locale.zh-cn.ts";
import { workZh } from "../features/station-work/locale.zh-cn.ts";

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
