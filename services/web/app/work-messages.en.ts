import { bankEn } from "../features/bank/locale.en.ts";
import { importsEn } from "../features/imports/locale.en.ts";
import { ledgerEn } from "../features/ledger/locale.en.ts";
import { networkEn } from "../features/network/locale.en.ts";
import { offlineGiftsEn } from "../features/offline-gifts/locale.en.ts";
import { payOutsEn } from "../features/pay-outs/locale.en.ts";
import { projectWorkEn } from "../features/project-work/locale.en.ts";
import { stationWorkEn } from "../features/station-work/locale.en.ts";
import { villageSheetEn } from "../features/village-sheet/locale.en.ts";
import type { MessageSchema } from "../shared/locales/message-schema.ts";
import type { workMessagesZh } from "./work-messages.zh-cn.ts";

/** The messages of the pages of work, in English: loaded with the first of these pages. */
export const workMessagesEn: MessageSchema<typeof workMessagesZh> = {
  ...stationWorkEn,
  ...projectWorkEn,
  ...payOutsEn,
  ...ledgerEn,
  ...offlineGiftsEn,
  ...bankEn,
  ...networkEn,
  ...importsEn,
  ...villageSheetEn,
};
