import { fileURLToPath } from "node:url";
import type { CountyFile } from "#infra/county/county-file.ts";
import { readCountyFile } from "#infra/county/read-county-file.ts";

/**
 * What the demo adds to a county's file. `phonePrefix`: the area code is a fact, the zeros after it make invented numbers
 * that reach nobody. `posts`: Hengnan's 46 full-time social workers are a fact; two at each of its 23 stations is the
 * demo's invention.
 */
interface Invented {
  readonly phonePrefix: string;
  readonly posts?: { readonly each: number; readonly remark: string };
}

const demo = async (name: string, invented: Invented): Promise<DemoCounty> => {
  const path = fileURLToPath(new URL(`../../county/files/${name}.json`, import.meta.url));
  return { ...(await readCountyFile(path)), invented };
};

/** A county of the demo: its file (facts, with their source in it), and what is invented beside it. */
export type DemoCounty = CountyFile & { readonly invented: Invented };

export const demoCounties: readonly DemoCounty[] = await Promise.all([
  demo("430422-hengnan", {
    phonePrefix: "+867340000",
    posts: { each: 2, remark: "演示拆分：报道载全县 46 名全职社工，未载各站人数" },
  }),
  demo("430103-tianxin", { phonePrefix: "+8673100000" }),
]);
