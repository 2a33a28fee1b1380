import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { Locale } from "./locale.ts";

/**
 * The codes of field errors of Helink's own rules, with the text of each by language. A name in braces is a parameter.
 * The errors of schemas as such (a missing field, a wrong type) are in schema-texts.ts.
 */
export const fieldTexts = {
  "idempotency-key": { en: "takes 1 to 255 visible ASCII characters", zh: "须为 1 至 255 个可见 ASCII 字符" },
  "idempotency-key-weak": {
    en: "takes at least {least} characters, {different} of them different, from a caller who is not signed in; a UUID will do",
    zh: "未登录时须至少 {least} 个字符，其中至少 {different} 个不同；UUID 即可",
  },
  "no-body": { en: "this route takes no body", zh: "此接口不接收正文" },
  "not-json": { en: "is not well-formed JSON in UTF-8", zh: "不是格式正确的 UTF-8 编码 JSON" },
  "not-utf8": { en: "is not in UTF-8", zh: "不是 UTF-8 编码" },
  "foreign-cursor": { en: "is not a cursor of this list", zh: "不是本列表的翻页标记" },
  "unknown-queue": { en: "is no queue here", zh: "没有这个队列" },
  "not-an-event": { en: "is not an event", zh: "不是事件" },
  "not-an-id": { en: "is no {kind} id", zh: "不是 {kind} 的编号" },
  empty: { en: "is empty", zh: "不能为空" },
  "too-short": { en: "takes at least {least} characters", zh: "至少填 {least} 个字" },
  "too-long": { en: "is longer than {most} characters", zh: "不能超过 {most} 个字符" },
  "control-characters": { en: "contains control characters", zh: "含有控制字符" },
  "too-many-named": { en: "names more than {most}", zh: "不能超过 {most} 项" },
  "not-in-list": { en: "names something that is not in {list}", zh: "有不在 {list} 里的项" },
  "people-or-activity": {
    en: "takes either beneficiaries or activityId, not both",
    zh: "请写受助人（beneficiaries）或活动（activityId），二者只填一项",
  },
  "not-the-sum": { en: "is not the sum of the parts", zh: "和各人金额之和不一致" },
  "address-to-remind-at": { en: "is where a guest is reminded", zh: "没登录时要留姓名和邮箱，好发提醒" },
  "day-not-to-come": { en: "is no day to come", zh: "须是今天以后的日子" },
  "day-to-come": { en: "is a day to come", zh: "这一天还没到" },
  "day-not-over": { en: "is a day that is not over yet", zh: "这一天还没过完" },
  "no-such-statement": { en: "is no published statement of this project", zh: "不是本项目已公示的内容" },
  "corrected-already": {
    en: "was corrected already; correct its latest edition",
    zh: "已有更正；请对最新一版再更正",
  },
  "reason-missing": { en: "says why it is corrected", zh: "请写明更正的原因" },
  "before-approval": { en: "is before the day of the approval", zh: "早于审批通过的那一天" },
  "named-twice": { en: "is named twice", zh: "重复出现" },
  "personal-mobile": {
    en: "has a mobile number ({words}); a public text has none: whoever signs up is told whom to call",
    zh: "写了手机号（{words}），公开的文字里不能写；报名的人会看到社工站的电话",
  },
  "personal-id-number": {
    en: "has an ID number ({words}); it must not stand in a public text",
    zh: "写了身份证号（{words}），公开的文字里不能写",
  },
  "personal-id-like": { en: "“{words}” looks like an ID number", zh: "“{words}”像是身份证号" },
  "personal-address": { en: "“{words}” looks like where somebody lives", zh: "“{words}”像是具体住址" },
  "personal-health": {
    en: "“{words}” looks like a person with an illness",
    zh: "“{words}”像是写了某个人的病情",
  },
  "more-than-a-name": {
    en: "takes the name alone: no phone number, ID number, address or illness",
    zh: "只写姓名，不要写手机号、身份证号、住址或病情",
  },
  "confirm-in-column": {
    en: "if what is quoted harms nobody, write the same words in this column and import the file again",
    zh: "如果确认没有问题，请在这一列照写上面引号里的字，再导入一次",
  },
  "no-meeting-place": {
    en: "is needed: the station has no address yet. Say where people meet, or have the station's lead enter its address",
    zh: "请写集合地点：社工站还没有登记地址，也可以请站长先登记",
  },
  "not-staff-there": { en: "is nobody who works there", zh: "不是这里的工作人员" },
  "phone-invalid": { en: "is not a number that can be called", zh: "不是有效的电话号码" },
  "birth-date-differs": {
    en: "differs from the one of your earlier registration; give that one, then ask for a correction in your profile",
    zh: "与您上次注册时的出生日期不同；请按原来的填写，注册后再在资料里申请更正",
  },
  "birth-date-not-asked-for": {
    en: "is not the birth date that the volunteer asked for",
    zh: "与志愿者申请更正的出生日期不一致",
  },
  "adults-only": {
    en: "is for adults only: nothing is published that names a minor",
    zh: "未满 18 岁的志愿者不公开姓名",
  },
  "guardian-same-phone": {
    en: "is the number of the volunteer and of the guardian; a guardian is reached under their own",
    zh: "监护人与本人的电话号码不能相同，请填监护人自己的号码",
  },
  "time-of-day-format": { en: "is not a time of day like 08:00", zh: "须为 08:00 这样的时刻" },
  "ends-before-start": { en: "ends before it starts", zh: "结束早于开始" },
  "before-from": { en: "is before from", zh: "早于开始日期" },
  "before-opened-on": { en: "lies before openedOn", zh: "早于开放日期" },
  "too-many-days": { en: "is more than {most} days from from", zh: "距开始日期超过 {most} 天" },
  "too-far-ahead": { en: "lies more than {months} months ahead", zh: "超出今后 {months} 个月" },
  "lasts-too-long": {
    en: "makes a shift of more than {hours} hours; write a longer stay as one shift for each day or night",
    zh: "一个班次超过 {hours} 小时；连续多日的服务请按天或按夜分成几个班次填写",
  },
  "year-out-of-range": {
    en: "is not of the years 1900 to 2100; leave it out if there is no end",
    zh: "年份须在 1900 至 2100 之间；没有截止日期请留空",
  },
  "still-to-come": { en: "is still to come", zh: "尚未到这个时间" },
  "outside-shift": { en: "lies outside the shift", zh: "在班次时间之外" },
  "no-coming-shift": { en: "give no shift that is still to come", zh: "没有尚未开始的班次" },
  "too-many-shifts": { en: "give more than {most} shifts", zh: "班次超过 {most} 个" },
  "impossible-birth-date": { en: "is nobody's day of birth who is alive", zh: "不是有效的出生日期" },
  "county-code-format": { en: "is not a 6-digit county code", zh: "请选择区县（6 位区划代码）" },
  "township-code-format": {
    en: "is not a 9-digit township code",
    zh: "没找到这个乡镇街道，请写全称，如“茶市镇”（或 9 位区划代码）",
  },
  "division-code-format": {
    en: "is neither a county code (6 digits) nor a township code (9)",
    zh: "没找到这个地方，请从列表里选（6 位县级或 9 位乡镇级区划代码）",
  },
  "unknown-division": { en: "is no division known here", zh: "不是这里已有的区划" },
  "not-a-division-of": { en: "is no division of {county}", zh: "不是{county}的区划" },
  "unknown-county": { en: "is no county known here", zh: "这里没有这个区县" },
  "not-in-county": { en: "is not in the county", zh: "不在这个区县里" },
  "lat-and-lon-together": { en: "lat and lon go together", zh: "经度和纬度须一并填写" },
  "needed-for-role": { en: "is needed for this role", zh: "此职务须填写" },
  "not-for-role": { en: "does not belong to this role", zh: "此职务不填写" },
  "unknown-station": { en: "is no station of the county", zh: "不是这个区县的社工站" },
  "under-other-contract": { en: "is under another contract then", zh: "同期已有运营合同" },
  "project-not-there": {
    en: "is a project that is not published, or does not reach this township",
    zh: "该项目尚未公布，或不覆盖此乡镇街道",
  },
  frozen: { en: "changes by an approved request only", zh: "只能经批准的变更申请修改" },
  "changes-nothing": { en: "changes nothing", zh: "与现有内容相同" },
  "unknown-project": { en: "is no project known here", zh: "不是这里已有的项目" },
  "people-or-number": {
    en: "or volunteerIds is given, one of the two",
    zh: "和 volunteerIds 须填其中一个，也只填一个",
  },
  "training-only": {
    en: "belongs to a need of kind training",
    zh: "只用于“培训”类需求",
  },
  "unknown-position": { en: "is no position of this need", zh: "不是该需求的岗位" },
  "unknown-or-repeated-position": {
    en: "is no position of this need, or named twice",
    zh: "不是该需求的岗位，或重复出现",
  },
  "fee-cover-other": {
    en: "is not what bearing the fee of this gift costs",
    zh: "与这笔捐款的手续费不符，请刷新后再试",
  },
  "currency-not-taken": { en: "is none of the project's currencies", zh: "不是该项目接受的币种" },
  "outside-criteria": { en: "is not among whom the project helps", zh: "不在项目的资助范围内" },
  "outside-purposes": { en: "is not what the project's money is paid for", zh: "项目的钱不能用于此" },
  "below-paid": { en: "is less than was paid in this period already", zh: "少于本期已拨付的金额" },
  "amount-out-of-range": {
    en: "is less or more than can be paid in this currency",
    zh: "低于或高于此币种可支付的金额",
  },
  "gift-too-small": {
    en: "is less than {least}, the least that is taken as one gift",
    zh: "一次捐赠至少 {least}",
  },
  "source-takes-no-gifts": {
    en: "takes gifts, which never mix with money of another source",
    zh: "接受捐赠，不得与其他来源的资金混同",
  },
  "fundraiser-missing": { en: "names who raises the money", zh: "须写明募捐主体" },
  "invited-missing": { en: "names the donors who are addressed", zh: "须写明定向的捐赠人" },
  "qualification-missing": {
    en: "needs the fundraiser's certificate of qualification",
    zh: "须填写公开募捐资格证书编号",
  },
  "plan-missing": { en: "needs the number of the filed fundraising plan", zh: "须填写募捐方案备案编号" },
  "fundraiser-contact-missing": {
    en: "says how the fundraiser can be reached",
    zh: "须写明募捐主体的联系方式",
  },
  "platform-page-missing": {
    en: "needs the project's page on a designated platform",
    zh: "须填写项目在指定互联网募捐平台的网页",
  },
  "picture-unreadable": {
    en: "is no JPEG, PNG or WebP picture that can be read, or it moves",
    zh: "不是能读的 JPEG、PNG 或 WebP 图片（动图也不行）",
  },
  "picture-too-heavy": { en: "is larger than {kilobytes} KB", zh: "图片超过 {kilobytes} KB" },
  "picture-too-wide": {
    en: "is more than {most} pixels wide or high; make it smaller first",
    zh: "图片的宽或高超过 {most} 像素，请先缩小",
  },
  "consent-needed": {
    en: "is needed: whoever can be recognised in the picture has agreed that it is public; for a child, its guardian",
    zh: "请先确认：图里认得出的人都同意公开；是孩子的，监护人已同意",
  },
  "file-too-large": { en: "is larger than {megabytes} MB", zh: "文件超过 {megabytes} MB" },
  "file-replaced": { en: "the file was replaced or removed meanwhile", zh: "文件在读取期间被替换或移除" },
  "column-missing": { en: "has no column “{column}”", zh: "表里没有“{column}”这一列" },
  "file-empty": { en: "has no headings: the file is empty", zh: "表是空的，没有表头" },
  "heading-empty": { en: "has a column without a heading", zh: "有一列没有表头" },
  "cell-day": {
    en: "is no day that can be read; write it like 2026-12-17",
    zh: "日期没认出来，请写成 2026-12-17",
  },
  "no-date": { en: "is empty; write it like 2026-12-17", zh: "没写日期，请写成 2026-12-17" },
  "unknown-township": {
    en: "is no township that is found here; write its whole name, like 茶市镇",
    zh: "没找到这个乡镇街道，请写全称，如“茶市镇”",
  },
  "no-day-of-series": {
    en: "has no day on which this series takes place",
    zh: "里没有这个系列的日期，请核对星期和起止日期",
  },
  "ambiguous-day": {
    en: "can be two days; write it like 2026-12-17",
    zh: "分不清哪个是月、哪个是日，请写成 2026-12-17",
  },
  "no-such-day": { en: "is a day that does not exist", zh: "没有这一天" },
  "cell-time": {
    en: "is no time of day that can be read; write it like 9:00",
    zh: "时间没认出来，请写成 9:00",
  },
  "cell-weekday": {
    en: "is no weekday; write it like saturday",
    zh: "没认出是星期几，请写成 周六",
  },
  "cell-number": { en: "is not a number; write it like 5", zh: "请写数字，如 5" },
  "cell-boolean": { en: "is neither yes nor no", zh: "请写 是 或 否" },
  "unknown-word": { en: "has “{word}”, which is not known here", zh: "没有“{word}”这一项" },
  "division-stays": {
    en: "cannot be moved to another township; post a new need there",
    zh: "已有的需求不能改到别的乡镇街道；请在那里新发",
  },
  "old-excel": {
    en: "is a workbook of an old Excel, or has a password; save it as .xlsx or CSV without one",
    zh: "是旧版 Excel 文件（.xls）或加了密码；请另存为不加密码的 .xlsx 或 CSV",
  },
  "not-a-workbook": {
    en: "is not a workbook that can be read; save it as .xlsx or CSV again",
    zh: "不是能读的 Excel 文件；请重新另存为 .xlsx 或 CSV",
  },
  "heading-twice": { en: "has the heading “{heading}” twice", zh: "有两列都叫“{heading}”，请改掉一个" },
  "cell-count": {
    en: "has something in a column without a heading; perhaps a comma inside a cell, which then needs quotes",
    zh: "在没有表头的列里有内容；若单元格里有逗号，请给它加引号",
  },
  "cell-undecodable": {
    en: "has signs that cannot be read; type the cell again",
    zh: "有无法识别的字符；请重新填写这一格",
  },
  "cell-too-long": { en: "is longer than {most} characters", zh: "超过 {most} 个字符" },
  "csv-not-utf8": {
    en: 'is not in UTF-8; save the file as "CSV UTF-8"',
    zh: "不是 UTF-8 编码；请另存为“CSV UTF-8”",
  },
  "quote-not-closed": { en: "opens a quote that never closes", zh: "引号没有闭合" },
  "quote-inside-cell": {
    en: "has a quote inside a cell that is not quoted",
    zh: "未加引号的单元格中含有引号",
  },
  "text-after-quote": {
    en: 'goes on after a closing quote; a quote inside a cell is written ""',
    zh: '闭合引号之后还有内容；单元格中的引号写作 ""',
  },
  "row-too-long": { en: "is too long", zh: "过长" },
  "cell-sum": {
    en: "is no sum that can be read; write it like 1,234.56",
    zh: "金额没认出来，请写成 1,234.56",
  },
  "both-sides": { en: "has money in and money out in one row", zh: "同一行既有收入又有支出" },
  "balance-broken": {
    en: "does not follow from the row before: it should be {should}; rows are missing, or a sum is wrong",
    zh: "和上一行接不上，应为 {should}；可能少了几行，或金额有误",
  },
  "not-the-rows": {
    en: "is not the sum of the rows: they come to {should}",
    zh: "和各行之和不一致，各行合计为 {should}",
  },
  "closing-differs": {
    en: "ends at {says}, but what it began with and the rows come to {should}",
    zh: "期末余额为 {says}，按期初余额和各行计算应为 {should}",
  },
  "no-lines": { en: "has no row with a sum", zh: "表里没有一行有金额" },
  "refund-there": {
    en: "is not for a payment through the checkout: refund it at Stripe",
    zh: "线上支付的款项，请在支付平台退款",
  },
  "donated-only": {
    en: "is donated for a payment through the checkout",
    zh: "线上支付的款项只能作为捐赠资金",
  },
  "no-such-line": { en: "is no line of which this can be said", zh: "这一行不能这样处理" },
  "too-many-rows": {
    en: "has more than {most} rows; export a shorter time",
    zh: "超过 {most} 行；请按更短的时间导出",
  },
  "account-not-said": {
    en: "is needed: the file does not say of which account it is; write the last four digits of its number",
    zh: "表里没写是哪个账户，请填账号的后四位",
  },
  "organisation-not-said": {
    en: "is needed: you work for more than one organisation",
    zh: "您在不止一家机构任职，请选机构",
  },
  "not-csv": { en: "is not well-formed CSV", zh: "不是格式正确的 CSV" },
} as const;
export type FieldCode = keyof typeof fieldTexts;
export const fieldCodes = Object.keys(fieldTexts) as [FieldCode, ...FieldCode[]];

type ParameterNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

type ParametersOf<Code extends FieldCode> = ParameterNames<(typeof fieldTexts)[Code]["en"]>;

/** The codes that take no parameters. */
export type PlainFieldCode = {
  [Code in FieldCode]: [ParametersOf<Code>] extends [never] ? Code : never;
}[FieldCode];
type ParametricCode = Exclude<FieldCode, PlainFieldCode>;

/** A code with the parameters that its text names. */
export type FieldProblem =
  | { readonly code: PlainFieldCode; readonly params?: undefined }
  | {
      [Code in ParametricCode]: {
        readonly code: Code;
        readonly params: Readonly<Record<ParametersOf<Code>, string | number>>;
      };
    }[ParametricCode];

export const fieldParamsSchema = once(() => z.record(z.string(), z.union([z.string(), z.number()])));
export type FieldParams = Readonly<z.infer<ReturnType<typeof fieldParamsSchema>>>;

/** The text of a code in the caller's language. */
export const fieldText = (locale: Locale, code: FieldCode, params: FieldParams = {}): string =>
  fieldTexts[code][locale === "en" ? "en" : "zh"].replaceAll(/\{(\w+)\}/g, (whole, name) =>
    String(params[name] ?? whole),
  );

/** The options of a schema's `refine` whose error has parameters. For a code without any, `{ error: code }` is enough. */
export const fieldRule = ({ code, params }: FieldProblem) => ({ error: code, params: { ...params } });

export const isFieldCode = (text: string): text is FieldCode => Object.hasOwn(fieldTexts, text);
