import type { Locale } from "./locale.ts";

/**
 * What Helink's own rules say of a field, in the English that the code says it in, and its Chinese; `{}` stands for a
 * value. What a schema says by itself (a missing field, a wrong type) is in schema-texts.ts.
 */
export const fieldTexts = {
  "takes 1 to 255 visible ASCII characters": "须为 1 至 255 个可见 ASCII 字符",
  "this route takes no body": "此接口不接收正文",
  "is not well-formed JSON in UTF-8": "不是格式正确的 UTF-8 编码 JSON",
  "is not in UTF-8": "不是 UTF-8 编码",
  "is not a cursor of this list": "不是本列表的翻页标记",
  "is not an event": "不是事件",
  "is no {} id": "不是 {} 的编号",
  "is empty": "不能为空",
  "is longer than {} characters": "不能超过 {} 个字符",
  "contains control characters": "含有控制字符",
  "names more than {}": "不能超过 {} 项",
  "is named twice": "重复出现",

  "is not in E.164, like +8613800000000": "须带国家代码，如 +8613800000000",
  "is not a number that can be called": "不是有效的电话号码",
  "is not a time of day like 08:00": "须为 08:00 这样的时刻",
  "ends before it starts": "结束早于开始",
  "ends before it starts, or past midnight": "结束早于开始，或跨过午夜",
  "is before from": "早于开始日期",
  "lies before from": "早于开始日期",
  "lies before openedOn": "早于开放日期",
  "is more than {} days from from": "距开始日期超过 {} 天",
  "lies more than {} months ahead": "超出今后 {} 个月",
  "lasts more than {} days": "持续超过 {} 天",
  "lies outside the shift": "在班次时间之外",
  "give no shift that is still to come": "没有尚未开始的班次",
  "give more than {} shifts": "班次超过 {} 个",
  "is nobody's day of birth who is alive": "不是有效的出生日期",

  "is not a 6-digit county code": "须为 6 位县级区划代码",
  "is not a 9-digit township code": "须为 9 位乡镇级区划代码",
  "is neither a county code (6 digits) nor a township code (9)": "须为 6 位县级或 9 位乡镇级区划代码",
  "is no division known here": "不是这里已有的区划",
  "is no division of {}": "不是{}的区划",
  "is no county known here": "不是这里已有的县区",
  "is not in the county": "不在该县区内",
  "lat and lon go together": "经度和纬度须一并填写",
  "is needed for this role": "此职务须填写",
  "does not belong to this role": "此职务不填写",
  "is no station of the county": "不是该县区的社工站",
  "is under another contract then": "同期已有运营合同",

  "is no project known here": "不是这里已有的项目",
  "is no position of this need": "不是该需求的岗位",
  "is no position of this need, or named twice": "不是该需求的岗位，或重复出现",
  "is none of the project's currencies": "不是该项目接受的币种",
  "is less or more than can be paid in this currency": "低于或高于此币种可支付的金额",
  "takes gifts, which never mix with money of another source": "接受捐赠，不得与其他来源的资金混同",
  "names who raises the money": "须写明募捐主体",
  "names the donors who are addressed": "须写明定向的捐赠人",
  "needs the fundraiser's certificate of qualification": "须填写公开募捐资格证书编号",
  "needs the number of the filed fundraising plan": "须填写募捐方案备案编号",
  "says how the fundraiser can be reached": "须写明募捐主体的联系方式",
  "needs the project's page on a designated platform": "须填写项目在指定互联网募捐平台的网页",

  "is larger than {} MB": "文件超过 {} MB",
  "the file was replaced or removed meanwhile": "文件在读取期间被替换或移除",
  "has no column {}": "缺少列 {}",
  "has no headings: the file is empty": "文件为空，没有表头",
  "has a column without a heading": "有一列没有表头",
  "has the heading {} twice": "表头 {} 重复",
  "has more or fewer cells than there are headings": "单元格数与表头不一致",
  "has a cell of more than {} characters": "有单元格超过 {} 个字符",
  'is not in UTF-8; save the file as "CSV UTF-8"': "不是 UTF-8 编码；请另存为“CSV UTF-8”",
  "opens a quote that never closes": "引号没有闭合",
  "has a quote inside a cell that is not quoted": "未加引号的单元格中含有引号",
  'goes on after a closing quote; a quote inside a cell is written ""':
    '闭合引号之后还有内容；单元格中的引号写作 ""',
  "is too long": "过长",
  "is not well-formed CSV": "不是格式正确的 CSV",
} as const;

type Filled<Text extends string> = Text extends `${infer Before}{}${infer After}`
  ? `${Before}${string}${After}`
  : Text;

/** One of {@link fieldTexts}' keys with its value filled in: `is longer than 60 characters`. */
export type FieldMessage = Filled<keyof typeof fieldTexts>;

const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patterns = Object.entries(fieldTexts)
  .filter(([english]) => english.includes("{}"))
  .map(([english, zh]) => ({
    pattern: new RegExp(`^${english.split("{}").map(literal).join("(.*)")}$`),
    zh,
  }));

/** A message in the caller's language; one that is none of {@link fieldTexts} stays as it is. */
export const fieldMessageIn = (locale: Locale, message: string): string => {
  if (locale === "en") return message;
  if (Object.hasOwn(fieldTexts, message)) return fieldTexts[message as keyof typeof fieldTexts];
  for (const { pattern, zh } of patterns) {
    const value = pattern.exec(message)?.[1];
    if (value !== undefined) return zh.replace("{}", () => value);
  }
  return message;
};
