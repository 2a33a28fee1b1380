import { addDays, countyDay, weekdayOf } from "#shared/values/time.ts";
import type { ApiTester } from "#test/support/api.ts";
import { aNeed } from "#test/support/requests.ts";
import { answered } from "./stack-with-needs.ts";

/** Everyday needs, so that rows and cards are as wide and as high as a station's. */
const titles = [
  "陪老人到卫生院换药（演示）",
  "帮忙填写医保缴费和低保复核的表格（演示）",
  "周末给行动不便的老人送饭（演示）",
  "村里赶集日的政策咨询台（演示）",
];

/**
 * Has the social workers of an operator's stations post and open needs, the stations in turn, each need with a shift a
 * week for four weeks, spread over the weekdays.
 * @returns how many stations they are of
 * @throws Error for any answer but 2xx
 */
export const openDeskNeeds = async (api: ApiTester, operator: string, count: number): Promise<number> => {
  const me = await answered(api.as(operator)("GET /v1/me"));
  const divisions: string[] = me.grants[0].divisions;
  const tomorrow = addDays(countyDay(new Date()), 1);
  const openAt = async (division: string, station: number): Promise<void> => {
    const worker = api.as(`worker-${division}`);
    for (let at = station; at < count; at += divisions.length) {
      const start = addDays(tomorrow, at % 7);
      const weekly = { kind: "weekly", day: weekdayOf(start), start, end: addDays(start, 7 * 4 - 1) };
      const need = aNeed({
        ...{ division, kind: "policy-help", title: titles[at % titles.length] },
        positions: [{ skills: [], headcount: 1 + (at % 5) }],
        windows: [{ ...weekly, from: "09:00", to: "11:00" }],
      });
      const { needId } = await answered(worker("POST /v1/needs", need));
      await answered(worker(`POST /v1/needs/${needId}/open`));
    }
  };
  await Promise.all(divisions.map(openAt));
  return divisions.length;
};
