import { nameKey } from "../../../shared/names/name-key.ts";

/** A name in a pasted 接龙 (a sign-up chain in a group chat), the line it stands in, and what follows it there. */
interface Entry {
  readonly line: string;
  readonly name: string;
  readonly rest: string;
}

/** `1. 张三`, `2、李四（下午）`, `3) Wang Wu +1`: a number, a mark, and the rest. */
const numberedLine = /^\s*\d{1,3}\s*[.、。,:)]\s*(?<rest>.*)$/u;

const letter = "[\\p{L}\\p{M}\\p{Nl}\\p{Co}]";
const dot = "[\\u00b7\\u2022\\u2027\\u30fb\\u2219\\u22c5.。]";
const isHan = "(?=\\p{Script=Han})";
const notHan = "(?!\\p{Script=Han})";
/** Words that are not Chinese also have hyphens and apostrophes. */
const foreignWord = `${notHan}${letter}+(?:(?:${dot}|['’‘ʼʻ\`-])${letter}+)*`;
/**
 * The name at the start of a text. A single blank joins words that are not Chinese. A number at the end of the word
 * belongs to the name (张伟2): it tells namesakes apart.
 */
const leadingName = new RegExp(
  `^(?:${isHan}${letter}+(?:${dot}${letter}+)*|${foreignWord}(?: ${foreignWord})*)(?:\\d{1,3}(?=\\s|$))?`,
  "u",
);
/** After a name: nothing, how many people come, or when. After anything else the name may be another, longer one. */
const endOfName = /^(?:[\s.。!~]*$|\s*(?:[+:(]|x?\d)|\s+(?:[上中下]午|早|晚|[全半]天|周|星期|本人))/u;

const remark = /\([^)]*\)?|【[^】]*】?|\[[^\]]*\]?/gu;
const between = /[、,;/&@]|\+(?=\s*\p{L})/u;

const entriesOf = (line: string): Entry[] => {
  const whole = line.trim();
  const entries = whole
    .replaceAll(remark, " ")
    .split(between)
    .flatMap((part): Entry[] => {
      const written = part.replace(/^[^\p{L}\p{N}\p{Co}]+/u, "").trim();
      if (written === "") return [];
      const name = leadingName.exec(written)?.[0];
      return name
        ? [{ line: whole, name, rest: written.slice(name.length) }]
        : [{ line: whole, name: written, rest: written }];
    });
  return entries.length > 0 || whole === "" ? entries : [{ line: whole, name: whole, rest: whole }];
};

/**
 * The entries of a pasted 接龙: the names in its numbered lines and in those after the first of them; if no line is
 * numbered, those in each line. A line without a name is an entry of its own, so that every line appears.
 */
export const jielongEntries = (pasted: string): Entry[] => {
  const lines = pasted
    .normalize("NFKC")
    .replaceAll(/[\p{DI}\p{Cf}]/gu, "")
    .split(/\r\n?|[\n\u2028\u2029]/u);
  const first = Math.max(
    0,
    lines.findIndex((line) => numberedLine.test(line)),
  );
  return lines.slice(first).flatMap((line) => entriesOf(numberedLine.exec(line)?.groups?.rest ?? line));
};

/** A person whom a name may mean. Without `name`, only the beginning of the masked name is known (`张**`). */
export interface Nameable {
  readonly id: string;
  readonly name?: string | undefined;
  readonly maskedName: string;
  /** Tells namesakes apart: the last digits of the phone number, or of the id. */
  readonly hint: string;
}

/** A pasted name and whom it means: one person (`recognised`), several or an uncertain one (`ambiguous`), nobody known. */
export interface JielongRow extends Pick<Entry, "line" | "name"> {
  readonly outcome: "recognised" | "ambiguous" | "unknown";
  readonly ids: readonly string[];
}

const withoutDots = (name: string): string => nameKey(name).replaceAll("·", "");

/** Whom an entry means: those of that very name; else those of that name but for dots, or whose masked name fits. */
const meant = ({ name, rest }: Entry, people: readonly Nameable[]) => {
  const named = (text: string, key: (name: string) => string) =>
    people.filter((person) => person.name !== undefined && key(person.name) === key(text));
  const whole = named(name + rest, nameKey);
  if (whole.length > 0) return { isCertain: true, some: whole };
  const leading = named(name, nameKey);
  if (leading.length > 0 && endOfName.test(rest)) return { isCertain: true, some: leading };
  const alike = [...leading, ...named(name, withoutDots), ...named(name + rest, withoutDots)];
  const masked = people.filter(
    (person) =>
      person.name === undefined && nameKey(name).startsWith(nameKey(person.maskedName.replaceAll("*", ""))),
  );
  return { isCertain: false, some: alike.length > 0 ? alike : masked };
};

/** Matches a 接龙 with people. A full name counts as recognised; if it may be another's, the reader has to choose. */
export const jielongRows = (pasted: string, people: readonly Nameable[]): JielongRow[] =>
  jielongEntries(pasted).map((entry) => {
    const { isCertain, some } = meant(entry, people);
    const ids = [...new Set(some.map(({ id }) => id))];
    const outcome = isCertain && ids.length === 1 ? "recognised" : ids.length > 0 ? "ambiguous" : "unknown";
    return { line: entry.line, name: entry.name, outcome, ids };
  });
