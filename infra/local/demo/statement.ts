import type { ApiClient } from "./api-client.ts";

const yuan = (amount: number): string => amount.toFixed(2);

/** A bank's statement of the organisation's account, as a bank prints one; all of it is invented. */
const statementOf = (day: string, reference: string): string =>
  [
    "演示银行 账户明细（虚构）",
    "账号：6222 0000 0000 0430",
    "交易日期,流水号,收入,支出,余额,对方户名,摘要",
    `${day},${reference},"${yuan(500)}",,"1,500.00",演示 捐赠人（虚构）,捐款`,
    `${day},DEMO-BANK-2,"${yuan(88)}",,"1,588.00",演示 过路人（虚构）,转账`,
  ].join("\r\n");

/**
 * A gift by bank transfer that the bank's statement confirms, and another transfer on it that nobody has announced, which lies
 * in suspense. Entered and imported by the cashier, confirmed and approved by colleagues.
 */
export const loadStatement = async (
  api: ApiClient,
  projectId: string,
  day: string,
  settled: () => Promise<void>,
): Promise<void> => {
  const [cashier, finance, manager] = [
    api.as("cashier-daxiang"),
    api.as("finance-daxiang"),
    api.as("ngo-daxiang"),
  ];
  const key = (name: string) => ({ "idempotency-key": `demo-statement-${name}` });
  const reference = "DEMO-BANK-1";
  const gift = {
    kind: "bank",
    amount: 50_000,
    currency: "CNY",
    receivedOn: day,
    reference,
    anonymous: true,
  };
  const { offlineDonationId, status } = await cashier<{ offlineDonationId: string; status: string }>(
    "POST",
    `/v1/projects/${projectId}/offline-donations`,
    gift,
    key("gift"),
  );
  if (status === "entered") await finance("POST", `/v1/offline-donations/${offlineDonationId}/confirm`);
  await settled();
  const file = Buffer.from(statementOf(day, reference)).toString("base64");
  const imported = await cashier<{ statementId: string; seen: string; status: string }>(
    "POST",
    "/v1/bank-statements",
    { file },
    key("import"),
  );
  if (imported.status !== "imported") return;
  const body = { seen: imported.seen, notes: [{ line: 5, note: "附言没写项目（演示）" }] };
  await manager("POST", `/v1/bank-statements/${imported.statementId}/approve`, body);
  await settled();
};
