import { expect, it } from "vitest";
import * as z from "zod";
import { parseWith } from "#shared/http/parse-request.ts";

const schema = z.strictObject({
  title: z.string().min(1).max(5),
  headcount: z.int().min(1).max(500),
  days: z.array(z.string()).min(1).max(2),
  kind: z.enum(["tutoring", "driving"]),
  adult: z.boolean(),
  day: z.iso.date(),
  at: z.iso.datetime({ offset: true }),
  email: z.email(),
  page: z.url(),
  code: z.string().regex(/^\d$/),
  step: z.number().multipleOf(5),
  either: z.union([z.iso.date(), z.literal("never")]),
});
const right = {
  title: "标题",
  headcount: 2,
  days: ["monday"],
  kind: "driving",
  adult: true,
  day: "2026-03-07",
  at: "2026-03-07T09:00:00+08:00",
  email: "a@b.cn",
  page: "https://b.cn",
  code: "1",
  step: 5,
  either: "never",
};

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
  [{ day: "2026/03/07" }, "须为 2026-03-07 这样的日期"],
  [{ at: "9:00" }, "须为 2026-03-07T09:00:00+08:00 这样的时间"],
  [{ email: "a" }, "不是有效的邮箱地址"],
  [{ page: "b" }, "不是有效的网址"],
  [{ code: "x" }, "格式不对"],
  [{ step: 3 }, "格式不对"],
  [{ either: "x" }, "须为 2026-03-07 这样的日期"],
])("%j is answered in plain words, never in those of the schema's library", async (wrong, message) => {
  const errorsIn = async (locale: "zh-CN" | "en") => {
    const { errors } = await parseWith("", schema, { ...right, ...wrong }, locale);
    return errors.map((error) => ({
      pointer: error.pointer,
      message: "message" in error ? error.message : "",
    }));
  };
  const pointer = `/${Object.keys(wrong)[0]}`;
  expect(await errorsIn("zh-CN")).toEqual([{ pointer, message }]);
  const [english] = await errorsIn("en");
  expect(english?.message).toMatch(/^(?:is|has) /);
  expect(english?.message).not.toMatch(/invalid|expected|input|received/i);
});
