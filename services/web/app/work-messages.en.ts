import { importsEn } from "../features/imports/locale.en.ts";
import { ledgerEn } from "../features/ledger/locale.en.ts";
import { networkEn } from "../features/network/locale.en.ts";
import { projectWorkEn } from "../features/project-work/locale.en.ts";
import { stationWorkEn } from "../features/station-work/locale.en.ts";

/** The messages of the pages of work, in English: loaded with the first of these pages. */
export const workMessagesEn = {
  ...stationWorkEn,
  ...projectWorkEn,
  ...ledgerEn,
  ...networkEn,
  ...importsEn,
};
