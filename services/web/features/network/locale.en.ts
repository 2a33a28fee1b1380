import type { Said } from "../../shared/locales/message-schema.ts";
import type { networkZh } from "./locale.zh-cn.ts";

/** What the pages of stations and contracts say, in English. */
export const networkEn: Said<typeof networkZh> = {
  stations: "Stations",
  noStations: "There is no station that you run or oversee.",
  operator: "Operator",
  operatorNote: "As on the contract; the same name is the same operator.",
  openedOn: "Opened on",
  closedOn: "Closed on",
  closedNote: "From that day on it covers its township no more, and its operator's rights there end.",
  posts: "Social-worker posts",
  remark: "Remark",
  change: "Change dates and posts",
  changedAt: "last changed: {day}",
  contracts: "Contracts",
  noContracts: "There is no contract that you may read.",
  term: "Term",
  from: "From",
  until: "Until",
  termNote: "Leave out a day that is not reported; a contract without an end stays in force.",
  budget: "Amount (yuan)",
  source: "Source of the money",
  count: "{count}",
  all: "All or none",
  changeContract: "Change",
  record: "Record a contract: {county}",
};
