/**
 * The accounts of 《民间非营利组织会计制度》 (财会〔2004〕7号) to which those of the ledger are proposed to belong. 待会计核对: an
 * organisation's accountant has to agree before books are made from them.
 */
export const nonprofitAccounts = [
  { code: "1001", zh: "现金", en: "Cash" },
  { code: "1002", zh: "银行存款", en: "Cash at bank" },
  { code: "1009", zh: "其他货币资金", en: "Other monetary funds" },
  { code: "2209", zh: "其他应付款", en: "Other payables" },
  { code: "4101", zh: "捐赠收入—限定性", en: "Donations, restricted" },
  { code: "4401", zh: "政府补助收入—限定性", en: "Government grants, restricted" },
  { code: "5101", zh: "业务活动成本", en: "Programme costs" },
  { code: "5301", zh: "筹资费用", en: "Fundraising costs" },
] as const;
type NonprofitAccount = (typeof nonprofitAccounts)[number];

/** What an entry of the ledger is booked on: the account's kind, before any colon, with what it is booked for. */
interface Mapping {
  readonly account: string;
  /** Of a fund: the sources of its money, and the kinds of postings; absent: all. */
  readonly sources?: readonly string[];
  readonly kinds?: readonly string[];
  readonly code: NonprofitAccount["code"];
}

/**
 * The first that fits holds. A fund takes an income when money comes, and a cost when it is promised to somebody; at the end of
 * a year both are closed to 3102 限定性净资产, which is an accountant's step and none of the ledger.
 */
const mappings: readonly Mapping[] = [
  { account: "cash", code: "1001" },
  { account: "bank", code: "1002" },
  { account: "stripe_clearing", code: "1009" },
  { account: "disbursed", code: "2209" },
  { account: "suspense", code: "2209" },
  { account: "fees", code: "5301" },
  { account: "fund", kinds: ["disbursement", "disbursement-voided"], code: "5101" },
  { account: "fund", sources: ["donated"], code: "4101" },
  { account: "fund", sources: ["fiscal", "venture", "lottery"], code: "4401" },
];

/** The mappings, with the names of what they lead to. */
export const accountMappings = mappings.flatMap((mapping) =>
  nonprofitAccounts
    .filter(({ code }) => code === mapping.code)
    .map((account) => ({ ...mapping, ...account })),
);

/** The account to which an entry is proposed to belong; undefined where nothing is proposed. */
export const nonprofitAccountOf = (
  account: string,
  { kind, source }: { readonly kind: string; readonly source: string },
): NonprofitAccount | undefined => {
  const [name] = account.split(":");
  const found = accountMappings.find(
    ({ account: of, sources, kinds }) =>
      of === name && (sources?.includes(source) ?? true) && (kinds?.includes(kind) ?? true),
  );
  return found && nonprofitAccounts.find(({ code }) => code === found.code);
};
