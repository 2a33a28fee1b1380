import type { Sheet, SheetNeed, SheetThanks } from "./sheet.ts";
import { spokenCount, spokenDate, spokenDigits, spokenNumber, spokenSpan } from "./spoken.ts";

/** How many characters are read aloud in a minute: slower than news are read, since outdoors there is an echo. */
const charactersAMinute = 280;

const spelled = (text: string): string => text.replace(/\d+/g, (number) => spokenNumber(Number(number)));

const spokenNeed = ({ title, from, to, wanted, more, asks }: SheetNeed): string =>
  [
    `${title}，${spokenSpan(from, to)}，还要${spokenCount(wanted)}个人`,
    ...(more > 0 ? [`当周另有${spokenCount(more)}次`] : []),
    asks.length > 0 ? `需要${asks.map(spelled).join("、")}` : "谁都可以来",
  ].join("，");

const spokenThanks = ({ from, to, names, others }: SheetThanks): string => {
  if (names.length + others === 0) return "";
  const days = `${spokenDate(from)}到${spokenDate(to)}`;
  const people = `${spokenCount(others)}位乡亲`;
  if (names.length === 0) return `${days}，有${people}来帮过忙，谢谢你们。`;
  return `${days}来帮过忙的有${names.join("、")}${others > 0 ? `，还有另外${people}` : ""}，谢谢你们。`;
};

/**
 * The sheet as it is read over a village's loudspeaker, in sentences that are said as they are written, in about a minute:
 * as many needs as that leaves room for, the nearest first and at least one; of the others how many. The phone is said twice.
 * @param place the village or township that hears it
 */
export const loudspeakerText = (
  { station, needs, further, thanks, monday }: Sheet,
  place: string,
): string => {
  const who = station?.name ?? `${place}社工站`;
  const phone = station?.phone && spokenDigits(station.phone);
  const greeting = `各位乡亲，大家好。这里是${who}。`;
  const opening =
    needs.length === 0
      ? "这一周没有公开招募的事。"
      : `从${spokenDate(monday)}星期一起的这一周，有这些事想请大家帮忙。`;
  const call = phone
    ? `想来帮忙的，请打社工站的电话，${phone}。再说一遍，${phone}。`
    : "想来帮忙的，请到社工站说一声。";
  const end = `${spokenThanks(thanks)}${call}谢谢大家。`;
  const left = charactersAMinute - [greeting, opening, end].join("").length;

  const items: string[] = [];
  for (const [at, need] of needs.entries()) {
    const item = `第${spokenNumber(at + 1)}件，${spokenNeed(need)}。`;
    if (at > 0 && [...items, item].join("").length > left) break;
    items.push(item);
  }
  const rest = needs.length - items.length + further;
  const others = rest > 0 ? `另外还有${spokenCount(rest)}件，来电话问就知道。` : "";
  return [greeting, opening, ...items, others, end].join("");
};
