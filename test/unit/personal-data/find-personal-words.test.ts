import { describe, expect, it } from "vitest";
import { findPersonalWords, maskedWords } from "#shared/personal-data/words/find-personal-words.ts";

const wordsIn = (text: string) => findPersonalWords(text).map(({ kind, words }) => `${kind} ${words}`);

/** A valid check sign, an invented person: 430422 (衡南县), 1 January 1990. */
const idNumber = "430422199001010018";

describe("a mobile number", () => {
  it.each([
    ["13800000000", "13800000000"],
    ["138 0000 0000", "138 0000 0000"],
    ["138-0000-0000", "138-0000-0000"],
    ["１３８００００００００", "１３８００００００００"],
    ["+86 138 0000 0000", "+86 138 0000 0000"],
    ["1 3 8 0 0 0 0 0 0 0 0", "1 3 8 0 0 0 0 0 0 0 0"],
    ["一三八〇〇〇〇〇〇〇〇", "一三八〇〇〇〇〇〇〇〇"],
    ["幺三八零零零零零零零零", "幺三八零零零零零零零零"],
    ["1380 000 0000", "1380 000 0000"],
  ])("is wordsIn in Chinese text: %s", (number, words) => {
    expect(wordsIn(`请联系张姐${number}，谢谢`)).toEqual([`mobile ${words}`]);
    expect(wordsIn(`电话：${number}。`)).toEqual([`mobile ${words}`]);
  });

  it.each([
    "2026-12-17 13:00-15:00",
    "热线 400-800-1234，值班 0734-8123456，(0731)85123456",
    "订单 20261217138000000001",
    "合同编号 1234567890123456789",
    "共 13800000000 元",
    "￥13800000000",
    "13.800000000",
    "12345678901",
    "电话 138****0000",
    "时间：15 16 17 18 19 20 日",
    "社工站热线 12349",
    "DEMO-202612170001",
  ])("is not what %s says", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

describe("an ID number", () => {
  it.each([
    idNumber,
    "430422 19900101 0018",
    "４３０４２２１９９００１０１００１８",
    "11010519491231002X",
    "11010519491231002x",
  ])("is wordsIn: %s", (number) => {
    expect(wordsIn(`身份证${number}。`)).toEqual([`id-number ${number}`]);
  });

  it("is asked about where its check sign is wrong, and where it has the 15 digits of before 1999", () => {
    expect(wordsIn("430422199001010019")).toEqual(["id-like 430422199001010019"]);
    expect(wordsIn("430422900101001")).toEqual(["id-like 430422900101001"]);
  });

  it.each([
    "430422199013010018",
    "990422199001010018",
    "91430422MA4L1ABC2X",
    "622202199001010018123",
    "430422901301001",
    "2026121713000015000",
  ])("is not %s", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

describe("an address", () => {
  it.each([
    ["家住茶市村3组", "家住茶市村3组"],
    ["茶市村三组12号", "茶市村三组12号"],
    ["地址：解放路 12 号", "解放路 12 号"],
    ["幸福小区2栋1单元301室", "幸福小区2栋1单元301室"],
    ["住在2栋301室", "2栋301室"],
    ["第五村民小组", "第五村民小组"],
    ["３组１２号", "３组１２号"],
    ["向阳街附8号", "向阳街附8号"],
  ])("is asked about: %s", (text, words) => {
    const [first] = findPersonalWords(text);
    expect(first?.kind).toBe("address");
    expect(words.endsWith(first?.words ?? "?") || first?.words.endsWith(words)).toBe(true);
  });

  it.each([
    "乘地铁2号线到茶市站",
    "1号楼志愿者",
    "12月5号、6号两天",
    "分成3组，每组2人",
    "第3组带队",
    "民办发〔2026〕12号文件",
    "茶市镇敬老院大扫除，需要 3 人",
    "每周二、四，共8次",
    "走路2公里",
  ])("is not what %s says", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

describe("a person with an illness", () => {
  it.each([
    "张大爷中风卧床，需要人陪",
    "小明患白血病",
    "老李有糖尿病",
    "王小芳，9岁，确诊自闭症",
    "陪王芳去做透析",
    "帮助欧阳奶奶，脑梗后偏瘫",
    "肺癌晚期的刘师傅",
    "李某某身患尿毒症",
  ])("is asked about: %s", (text) => {
    expect(wordsIn(text).map((one) => one.split(" ")[0])).toContain("health");
  });

  it.each([
    "高血压、糖尿病老人的健康讲座",
    "白血病患儿陪护",
    "小区老人慢性病义诊",
    "小学生近视筛查，残疾儿童优先",
    "陪张大爷聊天、晒太阳",
    "王芳老师教书法。残疾人朋友也可参加",
    "为残疾人家庭送菜上门",
    "高龄、患病、卧床老人理发",
  ])("is not what %s says", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

it("names each words once, in the order of the text", () => {
  const text = "茶市村3组12号的张奶奶中风了，电话 13800000000，还是 13800000000";
  expect(wordsIn(text).map((one) => one.split(" ")[0])).toEqual(["address", "health", "mobile"]);
});

it("finds its way through a long text in little time", () => {
  for (const text of [
    "一".repeat(5_000),
    "1".repeat(5_000),
    "1 ".repeat(2_500),
    "小".repeat(5_000),
    "张".repeat(2_500) + "癌".repeat(2_500),
  ]) {
    const start = performance.now();
    findPersonalWords(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});

it("masks what an answer must not repeat", () => {
  expect(maskedWords("13800000000")).toBe("138******00");
});
