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

describe("a pasted 接龙", () => {
  it.each([
    [
      "#接龙\n周六打扫\n例 张三 2人\n\n1. 李四\n2、王五（下午）\n3）赵六+1\n４．孙七 138",
      ["李四", "王五", "赵六", "孙七"],
    ],
    ["1. Wang Wu +1\n2. O’Neil-Smith, late", ["Wang Wu", "O’Neil-Smith"]],
    ["张三、李四，王五\n阿依古丽·买买提", ["张三", "李四", "王五", "阿依古丽·买买提"]],
    ["1. 张伟2\n2. 李四2人\n3. 陈演示3 下午", ["张伟2", "李四", "陈演示3"]],
    ["1. 138\n2. \n🙂", []],
    ["", []],
  ])("%j names %j", (pasted, names) => {
    expect(namesIn(pasted)).toEqual(names);
  });

  it("says who is found, who is one of several, and who is nobody", () => {
    const rows = jielongRows("1. 吴小燕\n2. 欧阳wang\n3. 郑保密\n4. 路人甲", people);
    expect(rows.map(({ outcome, ids }) => [outcome, ids])).toEqual([
      ["ambiguous", ["a", "b"]],
      ["unknown", []],
      ["ambiguous", ["d"]],
      ["unknown", []],
    ]);
    expect(jielongRows("1. 吴小燕", people.slice(1))[0]).toMatchObject({ outcome: "recognised", ids: ["b"] });
  });

  it("gives a row for each numbered line with a name, whatever is around it", () => {
    const name = fc.stringMatching(/^[一-龥]{2,4}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom("", " 下午", "（2人）", "+1"))), (entries) => {
        const pasted = ["#接龙", ...entries.map(([who, more], at) => `${at + 1}. ${who}${more}`)].join("\n");
        expect(namesIn(pasted)).toEqual(entries.map(([who]) => who));
      }),
    );
  });

  it("is quick with a text of any size", () => {
    expect(namesIn(`${" ".repeat(100_000)}1. `.repeat(3))).toEqual([]);
  });
});
