import type { MessageSchema } from "../../shared/locales/message-schema.ts";
import type { ledgerZh } from "./locale.zh-cn.ts";

export const ledgerEn: MessageSchema<typeof ledgerZh> = {
  ledger: {
    title: "Ledger",
    all: "Project ledgers",
    project: "The project",
    who: "Whoever checks the books sees all postings; everybody else those of their own gifts.",
    none: "There are no postings here for you to see.",
    noProjects: "No project's books are yours to check.",
    check: "Debits against credits",
    loaded: "{count} posting shown | {count} postings shown",
    debits: "Debits",
    credits: "Credits",
    even: "equal",
    uneven: "not equal: please tell finance",
    csv: "Download as",
    postings: "Every posting",
    head: { day: "Kind and day", account: "Account", debit: "Debit", credit: "Credit" },
    kind: {
      gift: "Gift",
      refund: "Refund",
      "refund-failed": "Refund that came back",
      fee: "Fee",
      disbursement: "Pay-out decided",
      "disbursement-voided": "Pay-out given up, back in the fund",
      "disbursement-paid": "Pay-out paid",
    },
    account: {
      stripe_clearing: "Held by the payment service",
      fund: "The project's fund",
      fees: "Fees",
      suspense: "Purpose not known yet",
      disbursed: "Decided, not yet paid",
      bank: "Bank",
      cash: "Cash in hand",
    },
  },
};
