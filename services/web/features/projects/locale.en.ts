import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { projectsZh } from "./locale.zh-cn.ts";

export const projectsEn: MessageSchema<typeof projectsZh> = {
  projects: { title: "Projects", none: "No project is published yet." },
  project: {
    about: "About",
    targetGroup: "For",
    area: "Area",
    term: "Term",
    initiators: "Initiated by",
    fundraiser: "Fundraiser",
    operator: "Run by",
    partners: "Partners",
    goal: "Goal",
    fund: "Where the money goes",
    source: {
      donated: "Gifts",
      fiscal: "Public money",
      venture: "Venture philanthropy",
      lottery: "Welfare lottery",
    },
    raised: "Raised",
    refunded: "Refunded",
    disbursed: "Paid out",
    balance: "Balance",
    fees: "Fees of {fees} are borne by the organisation",
    gifts: "{count} gifts",
    give: "Give",
    block: "About this fundraising (Charity Law, article 25)",
    qualificationNo: "Certificate",
    planNo: "Filed plan",
    contact: "Contact",
    platformLink: "Page on the designated platform",
    query: "Where to check",
    none: "This project takes no gifts here.",
  },
};
