import type Stripe from "stripe";
import { escapeHtml } from "../../identity/page.ts";
import type { CheckoutNote } from "../state/rows.ts";

/** An amount in minor units as a person reads it: `¥88.00`, `JP¥500`. */
function moneyText(minorUnits: number, currency: string): string {
  const format = new Intl.NumberFormat("zh-CN", { style: "currency", currency });
  return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

const choices = (sessionId: string): string => `
<form method="post" action="${sessionId}/complete">
  <button name="outcome" value="paid">付款成功</button>
  <button name="outcome" value="failed">付款失败</button>
  <button name="outcome" value="abandoned">放弃付款</button>
</form>`;

const closed = { complete: "已付款。", expired: "此次付款已结束，不能再付。" };

/** The pay page of a session, in Chinese: the items and the total, and while the session is open a button per outcome. */
export function checkoutPage(session: Stripe.Checkout.Session, note: CheckoutNote): string {
  const money = moneyText(session.amount_total ?? 0, session.currency ?? "cny");
  const declined = note.outcome === "failed" ? `<p role="alert">付款未成功，可以再试一次。</p>` : "";
  const rest =
    session.status === "open"
      ? declined + choices(session.id)
      : `<p>${session.status === "complete" ? closed.complete : closed.expired}</p>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>付款（演示，不收真款）</title>
<style>
  body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 26rem; margin: 3rem auto; padding: 0 1rem }
  button { display: block; width: 100%; min-height: 3rem; margin: .6rem 0; font: inherit }
</style>
</head>
<body>
<main>
<h1>演示，不收真款</h1>
<p>${note.items.map(escapeHtml).join("、")}</p>
<p><strong>${escapeHtml(money)}</strong></p>
${rest}
</main>
</body>
</html>
`;
}
