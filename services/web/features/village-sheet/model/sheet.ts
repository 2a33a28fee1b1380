import type { Fund, Need, Position } from "../../../shared/api/types.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";

/** A need on the sheet: its next date of the week on which people are still wanted. */
export interface SheetNeed {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** How many are still wanted on that date. */
  readonly wanted: number;
  /** On how many later dates of the week people are wanted too. */
  readonly more: number;
  /** What one needs, in words; nothing where everybody can come. */
  readonly asks: readonly string[];
  /** The address to sign up at. */
  readonly link: string;
}

/** What a project here has taken in, and paid out, so far. Money in minor units. */
export interface SheetProject extends Pick<Fund, "raised" | "disbursed" | "count"> {
  readonly name: string;
}

/** Who came on some ISO days: by name who agreed to that, the others as a number. */
export interface SheetThanks {
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
  readonly others: number;
}

/** How people reach the station; the phone as it is dialled here. */
export interface SheetStation {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly openingHours?: string | undefined;
}

/** What a township's sheet of a week says. `monday`: the first ISO day of that week. */
export interface Sheet {
  readonly monday: string;
  /** The ISO day on which it was made. */
  readonly made: string;
  readonly station: SheetStation | undefined;
  /** The nearest first. */
  readonly needs: readonly SheetNeed[];
  /** How many more there are in that week, later than these. */
  readonly further: number;
  /** The address of the list of all needs here. */
  readonly listLink: string;
  readonly thanks: SheetThanks;
  readonly projects: readonly SheetProject[];
}

/** Names a code of the vocabulary in Chinese. */
export type NameCode = (lexicon: "skills" | "languages" | "trainings", code: string) => string;

/** Standard Chinese is asked for by no words: the sheet is written in it. */
const everybodysLanguage = "zh-CN";
const briefing = "on-site-briefing";

/** What one needs for a position, in the words of a village. What the station arranges or says on site is not on the sheet. */
export const asksOf = ({ skills, gates }: Pick<Position, "skills" | "gates">, nameOf: NameCode): string[] => {
  const named = (before: string, lexicon: Parameters<NameCode>[0], codes: readonly string[]) =>
    codes.length === 0 ? [] : [before + codes.map((code) => nameOf(lexicon, code)).join("、")];
  const age = gates.adult ? 18 : gates.minimumAge;
  return [
    ...(age ? [`满${age}岁`] : []),
    ...(gates.gender ? [gates.gender === "female" ? "限女性" : "限男性"] : []),
    ...named("会", "skills", skills),
    ...named(
      "会说",
      "languages",
      gates.languages.filter((code) => code !== everybodysLanguage),
    ),
    ...named("有证书：", "skills", gates.credential),
    ...(gates.vehicle ? ["有车"] : []),
    ...(gates.backgroundCheck ? ["先到社工站办核查"] : []),
    ...(gates.training.some((code) => code !== briefing) ? ["先参加培训"] : []),
  ];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * A need as the sheet of a week has it; undefined where nobody is wanted any more in that week, or that is over. Of several
 * positions it says what the one asks for that wants most.
 * @param origin of this page, for the link: to signing up by name and phone alone where the need takes that, else to the need
 */
export const sheetNeedOf = (
  need: Pick<Need, "needId" | "title" | "positions" | "shifts">,
  monday: string,
  now: Date,
  nameOf: NameCode,
  origin: string,
): SheetNeed | undefined => {
  const [sunday, at] = [plusDays(monday, 6), now.toISOString()];
  const wanting = need.shifts
    .map(({ from, to, free }) => ({ from, to, free, day: isoDay(new Date(from)) }))
    .filter(
      ({ from, day, free }) =>
        monday <= day && day <= sunday && Date.parse(from) > Date.parse(at) && sum(free) > 0,
    )
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
  const [next] = wanting;
  if (!next || need.title === undefined) return undefined;
  const most = next.free.indexOf(Math.max(...next.free));
  const position = need.positions[most];
  const id = need.needId.slice(need.needId.indexOf("_") + 1);
  return {
    title: need.title,
    from: next.from,
    to: next.to,
    wanted: sum(next.free),
    more: wanting.length - 1,
    asks: position ? asksOf(position, nameOf) : [],
    link: `${origin}/${need.positions.some(({ quick }) => quick) ? "q" : "n"}/${id}`,
  };
};

/**
 * The days whose people the sheet of a week thanks: Friday to Thursday before the Friday on which it is printed. So the
 * sheets of two weeks leave nobody out and thank nobody twice, whichever day each is printed on from that Friday.
 */
export const thankedDays = (monday: string): { readonly from: string; readonly to: string } => ({
  from: plusDays(monday, -10),
  to: plusDays(monday, -4),
});
