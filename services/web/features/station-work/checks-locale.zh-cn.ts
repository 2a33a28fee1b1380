/** What the page of a volunteer's checks says, in Chinese. */
export const checksZh = {
  title: "核查与证书",
  none: "还没有登记。",
  holds: "有效",
  ended: "已过期",
  until: "到 {day}",
  record: "登记一项",
  kind: "核查什么",
  validUntil: "有效到",
  reference: "凭证编号（可不填）",
  send: "登记",
};
