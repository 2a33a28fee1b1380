import type { Said } from "../../shared/locales/message-schema.ts";
import type { checksZh } from "./checks-locale.zh-cn.ts";

export const checksEn: Said<typeof checksZh> = {
  title: "Checks and credentials",
  none: "Nothing is recorded.",
  holds: "holds",
  ended: "ended",
  until: "until {day}",
  record: "Record one",
  kind: "What was checked",
  validUntil: "Holds until",
  reference: "Reference of the paper (optional)",
  send: "Record",
};
