import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jielongEntries, jielongRows } from "#services/web/features/sign-up/model/jielong.ts";

const namesIn = (pasted: string) => jielongEntries(pasted).map(({ name }) => name);
const people = [
  { id: "a", name: "吴小燕", maskedName: "吴**", hint: "1111" },
  { id: "b", name: "吴小燕", maskedName: "吴**", hint: "2222" },
  { id: "c", name: "欧阳 Wang", maskedName: "欧**", hint: "3333" },
  { id: "d", maskedName: "郑**", hint: "4444" },
];
const uyghur = [
  { id: "long", name: "阿卜杜拉·买买提", maskedName: "阿**", hint: "1" },
  { id: "short", name: "买买提", maskedName: "买**", hint: "2" },
  { id: "wang", name: "王五", maskedName: "王**", hint: "3" },
  { id: "li", name: "李四", maskedName: "李**", hint: "4" },
];
const outcomesOf = (pasted: string, among = uyghur) =>
  jielongRows(pasted, among).map(({ outcome, ids }) => [outcome, ...ids]);

describe("a pasted 接龙", () => {
  it.each([
    [
      "#接龙\n周六打扫\n例 张三 2人\n\n1. 李四\n2、王五（下午）\n3）赵六+1\n４．孙七 138",
      ["李四", "王五", "赵六", "孙七"],
    ],
    ["1. Wang Wu +1\n2. O’Neil-Smith (late)", ["Wang Wu", "O’Neil-Smith"]],
    ["张三、李四，王五\n阿依古丽·买买提", ["张三", "李四", "王五", "阿依古丽·买买提"]],
    ["1. 张伟2\n2. 李四2人\n3. 陈演示3 下午", ["张伟2", "李四", "陈演示3"]],
    ["", []],
  ])("%j names %j", (pasted, names) => {
    expect(namesIn(pasted)).toEqual(names);
  });

  it.each([
    ["1. 138\n2. \n🙂", ["138", "🙂"]],
    ["1. 张三\n补：赵七", ["张三", "补"]],
    ["1. @王五", ["王五"]],
    ["1. @王五 @李四", ["王五", "李四"]],
    ["4、王五、李四", ["王五", "李四"]],
    ["王五+李四 & 赵六", ["王五", "李四", "赵六"]],
    ["\u200b1. 张三\n\u200b2. 李\u200b四\r\n", ["张三", "李四"]],
  ])("shows every line of it, with one name or more: %j", (pasted, names) => {
    expect(namesIn(pasted)).toEqual(names);
  });

  it("says who is found, who is one of several, and who is nobody", () => {
    const rows = jielongRows("1. 吴小燕\n2. 欧阳wang\n3. 郑保密\n4. 路人甲\n5. 欧阳 Wang", people);
    expect(rows.map(({ outcome, ids }) => [outcome, ids])).toEqual([
      ["ambiguous", ["a", "b"]],
      ["recognised", ["c"]],
      ["ambiguous", ["d"]],
      ["unknown", []],
      ["recognised", ["c"]],
    ]);
    expect(jielongRows("1. 吴小燕", people.slice(1))[0]).toMatchObject({ outcome: "recognised", ids: ["b"] });
  });

  it.each(["·", "•", "‧", "・", "･", "．", ".", "。"])(
    "takes %s between the parts of a name for a dot",
    (dot) => {
      expect(outcomesOf(`1. 阿卜杜拉${dot}买买提`)).toEqual([["recognised", "long"]]);
    },
  );

  it.each([
    ["1. 买买提•阿卜杜拉", [["unknown"]]],
    ["1. 买买提阿卜杜拉", [["unknown"]]],
    ["1. 买买提-阿卜杜拉", [["ambiguous", "short"]]],
    ["1. 买买提🌸阿卜杜拉", [["ambiguous", "short"]]],
    ["1. 买买提 阿卜杜拉", [["ambiguous", "short"]]],
    ["1. 阿卜杜拉 买买提", [["ambiguous", "long"]]],
    ["1. 买买提 下午\n2. 买买提+1\n3. 买买提。\n4. 买买提（一个人）", Array(4).fill(["recognised", "short"])],
  ])("finds nobody by a name that goes on: %j", (pasted, outcomes) => {
    expect(outcomesOf(pasted)).toEqual(outcomes);
  });

  it("finds both who share a line, and who is called by @", () => {
    expect(outcomesOf("3. @王五\n4、王五、李四")).toEqual([
      ["recognised", "wang"],
      ["recognised", "wang"],
      ["recognised", "li"],
    ]);
  });

  it("gives a row for each numbered line with a name, whatever is around it", () => {
    const name = fc.stringMatching(/^[一-龥]{2,4}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom("", " 下午", "（2人）", "+1"))), (entries) => {
        const pasted = ["#接龙", ...entries.map(([who, more], at) => `${at + 1}. ${who}${more}`)].join("\n");
        if (entries.length > 0) expect(namesIn(pasted)).toEqual(entries.map(([who]) => who));
      }),
    );
  });

  it("shows every line that has anything to see, whatever was pasted", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }).filter((line) => !/[\n\r\u2028\u2029]/.test(line))),
        (lines) => {
          const numbered = lines.map((line) => `1. 甲${line}`);
          const shown = jielongRows(numbered.join("\n"), []).map(({ line }) => line);
          for (const line of numbered) {
            const whole = line
              .normalize("NFKC")
              .replaceAll(/[\p{DI}\p{Cf}]/gu, "")
              .slice(2)
              .trim();
            expect(shown).toContain(whole);
          }
        },
      ),
    );
  });

  it("is quick with a text of any size", () => {
    expect(namesIn(`${" ".repeat(100_000)}1. `.repeat(3))).toHaveLength(1);
    expect(namesIn("买·".repeat(50_000))).toHaveLength(1);
  });
});
