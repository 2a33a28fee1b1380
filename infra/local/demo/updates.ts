import { readFileSync } from "node:fs";
import type * as z from "zod";
import { root } from "#infra/root.ts";
import type { postUpdateSchema } from "#services/projects/updates/schemas.ts";

type Update = z.input<ReturnType<typeof postUpdateSchema>>;

/** A drawing of the demo, in Base64. @param name of its file, without the ending */
export const demoPicture = (name: string): string =>
  readFileSync(`${root}infra/local/demo/pictures/${name}.jpg`).toString("base64");

/** A drawing, with nobody in it. */
const drawing = (name: string, description: string) => ({
  data: demoPicture(name),
  description: `演示：${description}`,
  consent: true as const,
});

/** What became of the money of a demo project that takes gifts, oldest first; all of it is invented. */
export const demoUpdates = (project: string): Update[] => {
  switch (project) {
    case "春蕾计划":
      return [
        {
          text: "演示：开学前，和五所学校的老师逐个核对了名单，学期中转学的两名学生也接着帮。",
          pictures: [drawing("books", "书桌上的台灯、课本和一盆小苗")],
        },
        {
          text: "演示：第一个月的早餐送到了学校食堂：一碗粥、两个包子、一瓶奶。\n食堂阿姨说，早自习打瞌睡的少了。",
          pictures: [drawing("breakfast", "食堂桌上的粥、包子、鸡蛋和牛奶")],
        },
      ];
    case "海星行动":
      return [
        { text: "演示：暑假的成长营办完了，三天两夜，一起做饭、爬山、写信，平安回家。" },
        {
          text: "演示：给孩子们订的课外书到了，按年级分好，社工上门时带去。",
          pictures: [drawing("books", "书桌上的台灯、课本和一盆小苗")],
        },
      ];
    default:
      return [{ text: "演示：这个月又装好了六户的扶手和夜灯，老人夜里起来看得见路。" }];
  }
};
