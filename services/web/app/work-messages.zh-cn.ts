import { bankZh } from "../features/bank/locale.zh-cn.ts";
import { importsZh } from "../features/imports/locale.zh-cn.ts";
import { ledgerZh } from "../features/ledger/locale.zh-cn.ts";
import { networkZh } from "../features/network/locale.zh-cn.ts";
import { offlineGiftsZh } from "../features/offline-gifts/locale.zh-cn.ts";
import { payOutsZh } from "../features/pay-outs/locale.zh-cn.ts";
import { projectWorkZh } from "../features/project-work/locale.zh-cn.ts";
import { stationWorkZh } from "../features/station-work/locale.zh-cn.ts";
import { villageSheetZh } from "../features/village-sheet/locale.zh-cn.ts";

/** The messages of the pages of work, in Chinese: loaded with the first of these pages. */
export const workMessagesZh = {
  ...stationWorkZh,
  ...projectWorkZh,
  ...payOutsZh,
  ...ledgerZh,
  ...offlineGiftsZh,
  ...bankZh,
  ...networkZh,
  ...importsZh,
  ...villageSheetZh,
};
