import { expect, it } from "vitest";
import * as z from "zod";
import { parseWith } from "#shared/http/parse-request.ts";

const schema = z.strictObject({
  title: z.string().min(1).max(5),
  headcount: z.int().min(1).max(500),
  days: z.array(z.string()).min(1).max(2),
  kind: z.enum(["tutoring", "driving"]),
  adult: z.boolean(),
});
const right = { title: "标题", headcount: 2, days: ["monday"], kind: "driving", adult: true };

it.each([
  [{ title: "" }, "请填写"],
  [{ title: undefined }, "请填写"],
  [{ title: 5 }, "须为文字"],
  [{ title: "六个字的标题" }, "不能超过 5 个字符"],
  [{ headcount: "两个" }, "须为数字"],
  [{ headcount: 1.5 }, "须为整数"],
  [{ headcount: 0 }, "不能小于 1"],
  [{ headcount: 501 }, "不能大于 500"],
  [{ days: [] }, "至少 1 项"],
  [{ days: ["a", "b", "c"] }, "不能超过 2 项"],
  [{ kind: "flying" }, "须为以下之一：tutoring、driving"],
  [{ adult: "yes" }, "须为 true 或 false"],
  [{ more: 1 }, "没有这个字段"],
])("%j is answered in plain Chinese", (wrong, message) => {
  const { errors } = parseWith("", schema, { ...right, ...wrong }, "zh-CN");
  expect(errors).toEqual([expect.objectContaining({ pointer: `/${Object.keys(wrong)[0]}`, message })]);
});
