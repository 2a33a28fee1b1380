/** What the pages of roles and programs say, in Chinese. */
export const staffZh = {
  title: "岗位与授权",
  none: "还没有由您任命的人。",
  since: "自{day}起",
  end: "撤销",
  endAsk: "撤销这个人的“{role}”职务？马上生效。",
  keep: "保留",
  appoint: "任命",
  role: "职务",
  person: "编号",
  personNote: "以 per_ 开头。对方登录后，在“我的资料”里能看到、复制自己的编号；系统里不存姓名。",
  send: "任命",
};
export const programsZh = {
  title: "程序接入",
  note: "机构自己的程序可以按授权取数据，比如每天拉取一周名单。",
  none: "还没有接入的程序。",
  register: "接入一个程序",
  name: "程序名称",
  scopes: "允许它做什么",
  scope: {
    "needs-read": "看需求",
    "needs-write": "发布和修改需求",
    "matches-read": "看匹配",
    "lists-read": "拉取志愿者名单（每次有记录）",
    "projects-read": "看项目",
    "projects-write": "建立和修改项目",
    "ledger-read": "看账目",
  },
  send: "接入",
  made: "已接入：{name}",
  once: "密钥只显示这一次，请马上存到安全的地方；丢了只能撤销重来。",
  token: "换取令牌（省略号处填密钥）",
  revoke: "撤销",
  revokeAsk: "撤销“{name}”？它手里的令牌也马上失效。",
  keep: "保留",
};
/** What stands beside a text to copy. */
export const copyZh = { copy: "复制", copied: "已复制", ownId: "您的编号，交给任命您的人", id: "编号" };
