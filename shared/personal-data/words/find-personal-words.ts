import { once } from "#shared/concurrency/once.ts";
import { normalLine } from "#shared/values/normal-text.ts";
import { foldText, withPlainDigits } from "./folded-text.ts";
import { isIdNumber, looksLikeIdNumber } from "./id-number.ts";
import { illnessWords } from "./illness-words.ts";
import { afterName, beforeName, noName, noNickname, surname, titles } from "./people-words.ts";

/** What must not stand in a public text at all, and what may be harmless, so that the author is asked. */
export const refusedKinds = ["mobile", "id-number"] as const;
const questionKinds = ["id-like", "address", "health"] as const;
export type PersonalKind = (typeof refusedKinds)[number] | (typeof questionKinds)[number];

/** A stretch of a text that may tell who or where a person is, as it was typed. */
export interface PersonalWords {
  readonly kind: PersonalKind;
  readonly words: string;
}

interface Match {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

const each = (
  pattern: RegExp,
  text: string,
): { readonly from: number; readonly to: number; readonly words: string }[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    words,
  }));

/** What people put between the groups of a number. */
const gap = "[\\s\\-_.,·—–]{0,2}";

// The expressions are built for the first text: reading them takes milliseconds, which a cold start need not spend.
/**
 * Eleven digits from 13 on, alone or after 86: in groups of 3-4-4, 3-3-5, 4-3-4, or one by one. Part of no longer
 * number, and no amount of money.
 */
const mobile = once(
  () =>
    new RegExp(
      `(?<!\\d|\\d\\.|[¥￥])(?:(?:\\+|00)?86${gap})?` +
        `(?:1[3-9]\\d${gap}\\d{4}${gap}\\d{4}|1[3-9]\\d${gap}\\d{3}${gap}\\d{5}|1[3-9]\\d{2}${gap}\\d{3}${gap}\\d{4}` +
        `|1[\\s\\-.][3-9](?:[\\s\\-.]\\d){9})(?!\\d|\\.\\d|\\s?(?:元|块钱|美元))`,
      "g",
    ),
);

/** 18 or 15 signs, with a gap after any of them, part of no longer number. */
const idNumber = once(
  () =>
    /(?<!\d)[1-9](?:[ -]?\d){16}[ -]?[\dXx](?![\dA-Za-z])|(?<!\d)[1-9](?:[ -]?\d){14}(?![ -]?\d|[A-Za-z])/g,
);

const findNumbers = (folded: string): Match[] => {
  const plain = withPlainDigits(folded);
  const ids = each(idNumber(), plain).flatMap(({ from, to, words }): Match[] => {
    const signs = words.replaceAll(/[\s-]/g, "");
    if (isIdNumber(signs)) return [{ kind: "id-number", from, to }];
    return looksLikeIdNumber(signs) ? [{ kind: "id-like", from, to }] : [];
  });
  return [...each(mobile(), plain).map(({ from, to }): Match => ({ kind: "mobile", from, to })), ...ids];
};

const number = "(?:\\d{1,5}|[一二三四五六七八九十百零〇两]{1,5})";
/** What a numbered house or group belongs to, with up to four signs of its name. */
const before = "[\\p{Script=Han}--[在到去住是于至从址请的]]{0,4}";
const place =
  "(?:村|社区|居委会|小区|新区|街道|街|路|大道|道|巷|弄|胡同|里|坊|屯|寨|湾|冲|塘|坪|坳|垸|苑|花园|家园|公寓|大院|院|楼|镇|乡)";
const group = `第?${number} ?(?:村民小组|村民组|小组|组|队|社)`;
const houseNumber = `附?${number}(?:-${number})?\x20?号(?!线|楼|馆|厅|台|文件|令)(?:院)?`;
const building = `${number} ?(?:号楼|栋|幢|座|单元)`;
const room = `${number} ?(?:单元|室|号房|号|房|户|楼)`;
/** A group, house or building of a named place; or two such numbers in a row: `3组12号`, `2栋1单元301室`. */
const address = once(
  () =>
    new RegExp(
      `${before}${place} ?(?:${group}|${houseNumber}|${building})(?: ?(?:${group}|${houseNumber}|${building}|${room})){0,6}` +
        `|(?<!\\d)(?:第?${number} ?(?:村民小组|村民组)|${group} ?${houseNumber}|${building} ?-?${room})(?: ?(?:${houseNumber}|${building}|${room})){0,6}`,
      "gv",
    ),
);

const illness = once(() => new RegExp(illnessWords.join("|"), "g"));
/** Somebody by surname and title, by 小 or 老 and a name, or by a full name between what usually surrounds one. */
const person = once(
  () =>
    new RegExp(
      `${surname}\\p{Script=Han}{0,2}?${titles}|[小老阿](?![${noNickname}])(?:${surname}|\\p{Script=Han})(?:${titles})?` +
        `|(?:(?<=^|[^\\p{Script=Han}])|(?<=${beforeName}))(?!${noName})${surname}\\p{Script=Han}{1,2}?` +
        `(?=$|[^\\p{Script=Han}]|${afterName})`,
      "gv",
    ),
);

/** Signs between a name and an illness that belong together; both stand in one sentence. */
const mostBetween = 20;

/** From a name to the illness that stands nearest to it. */
const findHealth = (folded: string): Match[] => {
  const illnesses = each(illness(), folded);
  if (illnesses.length === 0) return [];
  return each(person(), folded).flatMap((name): Match[] => {
    const near = illnesses
      .map(({ from, to }) => ({
        from: Math.min(from, name.from),
        to: Math.max(to, name.to),
        between: Math.max(from - name.to, name.from - to),
      }))
      .filter(
        (pair) =>
          pair.between >= 0 &&
          pair.between <= mostBetween &&
          !/[。！？!?\n；;]/.test(folded.slice(pair.from, pair.to)),
      )
      .sort((a, b) => a.between - b.between);
    return near.slice(0, 1).map(({ from, to }) => ({ kind: "health", from, to }));
  });
};

/**
 * The words of a text that may tell who or where a person is, each once, in the order of the text. Full-width digits,
 * gaps between digits and Chinese digits count like plain ones. It never says that a text is harmless: a name alone, an
 * address in other words and what a picture shows pass.
 */
export const findPersonalWords = (text: string): PersonalWords[] => {
  const { folded, typed } = foldText(text);
  const addresses = each(address(), folded).map(({ from, to }): Match => ({ kind: "address", from, to }));
  const matches = [...findNumbers(folded), ...addresses, ...findHealth(folded)].sort(
    (a, b) => a.from - b.from,
  );
  const words = matches.map(({ kind, from, to }) => ({ kind, words: normalLine(typed(from, to)) }));
  return [...new Map(words.map((one) => [`${one.kind} ${one.words}`, one])).values()];
};

/** Words as an answer may repeat them where they must not be stored: `138****0000`. */
export const maskedWords = (words: string): string => {
  const signs = [...words];
  return signs.map((sign, at) => (at < 3 || at >= signs.length - 2 ? sign : "*")).join("");
};
