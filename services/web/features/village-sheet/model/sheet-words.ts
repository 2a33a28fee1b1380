import { moneyText } from "../../../shared/format/money.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";
import type { Sheet, SheetNeed, SheetProject, SheetStation, SheetThanks } from "./sheet.ts";
import { onClock, partOfDay, timeOfDay, weekdayOf } from "./spoken.ts";

// The words of the sheet. It hangs in a village, so they are Chinese whatever language its maker reads.

const date = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** Days as text: 11月20日至26日, 11月28日至12月4日. */
export const daysText = (from: string, to: string): string =>
  `${date(from)}至${from.slice(0, 7) === to.slice(0, 7) ? date(to).replace(/^\d+月/, "") : date(to)}`;

/** A week by its Monday: 11月30日（星期一）至12月6日（星期日）. */
export const weekText = (monday: string): string => {
  const sunday = plusDays(monday, 6);
  return `${date(monday)}（${weekdayOf(monday)}）至${date(sunday)}（${weekdayOf(sunday)}）`;
};

/** When a need is: 12月5日 星期六 下午 2:30–4:30, with the day of its end if that is another one. */
export const whenText = ({ from, to }: Pick<SheetNeed, "from" | "to">): string => {
  const [first, last] = [isoDay(new Date(from)), isoDay(new Date(to))];
  const [[begins, beginMinute], [ends, endMinute]] = [timeOfDay(from), timeOfDay(to)];
  const clock = (hour: number, minute: number) => `${onClock(hour)}:${String(minute).padStart(2, "0")}`;
  const samePart = first === last && partOfDay(begins) === partOfDay(ends);
  const until = `${first === last ? "" : `${date(last)} `}${samePart ? "" : `${partOfDay(ends)} `}`;
  return `${date(first)} ${weekdayOf(first)} ${partOfDay(begins)} ${clock(begins, beginMinute)}–${until}${clock(ends, endMinute)}`;
};

/** How many are wanted: 还要 3 人. */
export const wantedText = ({ wanted, more }: Pick<SheetNeed, "wanted" | "more">): string =>
  `还要 ${wanted} 人${more > 0 ? `，当周另有 ${more} 次` : ""}`;

/** What one needs: 需要：满18岁、有车. */
export const asksText = ({ asks }: Pick<SheetNeed, "asks">): string =>
  asks.length === 0 ? "谁都可以来" : `需要：${asks.join("、")}`;

/** What stands beside the code of the list: how many needs do not fit; that others will come where there are none. */
export const moreText = (rest: number): string =>
  rest > 0 ? `还有 ${rest} 项，请打电话或扫码` : "以后有什么事，打电话问，或扫码看";

/**
 * Thanks to who came: the names that a test of the length lets through, all others as a number. Empty where nobody came.
 * @param fits whether a text is short enough
 */
export const thanksText = (
  { names, others }: SheetThanks,
  fits: (text: string) => boolean = () => true,
): string => {
  if (names.length + others === 0) return "";
  const withNames = (count: number): string => {
    const rest = others + names.length - count;
    const shown = names.slice(0, count).join("、");
    if (count === 0) return `${rest} 位志愿者来帮过忙，谢谢你们！`;
    return rest === 0 ? `${shown}，谢谢你们！` : `${shown}，还有另外 ${rest} 位，谢谢你们！`;
  };
  for (let count = names.length; count > 0; count -= 1) {
    const text = withNames(count);
    if (fits(text)) return text;
  }
  return withNames(0);
};

/** A project's money so far: 春蕾计划：收到捐款 4 笔，共 ¥400.00. What was paid out stands there once there is any. */
export const projectText = ({ name, raised, disbursed, count }: SheetProject): string =>
  `${name}：收到捐款 ${count} 笔，共 ${moneyText(raised, "zh-CN")}${
    disbursed.amount > 0 ? `；已拨付 ${moneyText(disbursed, "zh-CN")}` : ""
  }`;

/** What stands below the name of the place. @param needs how many needs there are */
export const callText = (needs: number): string =>
  needs > 0 ? "这些事，请您搭把手" : "这周没有公开招募的事。想帮忙，请打电话或来坐坐";

export const thanksTitle = ({ from, to }: Pick<SheetThanks, "from" | "to">): string =>
  `谢谢 ${daysText(from, to)}来帮忙的乡亲`;

/** Of the money of projects. @param day the ISO day on which it was read */
export const projectsTitle = (day: string): string => `公益项目收到的捐款（到${date(day)}）`;

export const askAtText = ({ name }: Pick<SheetStation, "name">): string => `要报名、有话说，找${name}`;

export const phoneText = (phone: string): string => `电话 ${phone}`;

/** What is pasted into a group chat with the picture. */
export const groupText = ({ needs, further, monday, listLink, station }: Sheet, place: string): string => {
  const count = needs.length + further;
  const call = count > 0 ? `${count} 件事请您搭把手` : "没有公开招募的事，想帮忙请来坐坐";
  const phone = station?.phone ? ` ${phoneText(station.phone)}` : "";
  return `【${place}】${weekText(monday)}，${call}。看看、报名：${listLink}${phone}`;
};
