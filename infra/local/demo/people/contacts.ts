import { demoCounties } from "../../county/demo-counties.ts";

const surnames = "李王张刘陈杨黄周吴徐";

/**
 * The name and phone by which the worker of a demo township is called: invented, and the name says so. No number in China
 * begins with zeros after its area code, so nobody is called.
 * @throws Error for a township that the demo has not
 */
export const demoContact = (division: string) => {
  for (const { townships, invented } of demoCounties) {
    const at = townships.findIndex(({ code }) => code === division);
    if (at >= 0)
      return {
        name: `${surnames[at % surnames.length]}社工（演示）`,
        phone: `${invented.phonePrefix}${500 + at}`,
        consent: true,
      };
  }
  throw new Error(`${division} is no township of the demo`);
};
