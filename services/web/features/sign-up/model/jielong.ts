/** One entry of a group's 接龙: its line as it was pasted, and the name it begins with. */
interface Entry {
  readonly line: string;
  readonly name: string;
}

/** `1. 张三`, `2、李四（下午）`, `3) Wang Wu +1`: a number, a mark, and the rest. */
const numbered = /^\s*\d{1,3}\s*[.．、。,，:：)）]\s*(?<rest>\S.*)$/u;
/**
 * A name ends where something else is said: a bracket, a mark, a count of people. One blank joins Latin words, and a
 * number that ends the word tells people of one name apart (张伟2).
 */
const leadingName = /^[\p{Script=Han}·]+(?:\d{1,3}(?=\s|$))?|^[\p{L}'’·-]+(?: [\p{L}'’·-]+)*/u;

/** The entries of a pasted 接龙: its numbered lines, or, where nothing is numbered, every line or item of a list. */
export const jielongEntries = (pasted: string): Entry[] => {
  const lines = pasted.normalize("NFKC").split("\n");
  const rests = lines.flatMap((line) => numbered.exec(line)?.groups?.rest ?? []);
  const said = rests.length > 0 ? rests : pasted.normalize("NFKC").split(/[\n、,，;；]/u);
  return said.flatMap((line) => {
    const name = leadingName.exec(line.trim())?.[0].trim();
    return name ? [{ line: line.trim(), name }] : [];
  });
};

/** Somebody whom a name may mean; without a name only the beginning of theirs is known (`张**`). */
export interface Nameable {
  readonly id: string;
  readonly name?: string | undefined;
  readonly maskedName: string;
  /** What tells them from others of that name: the end of their number, where it is known. */
  readonly hint: string;
}

/** What a pasted name turned out to be: `found` means one person, `ambiguous` several or perhaps one. */
export interface JielongRow extends Entry {
  readonly outcome: "found" | "ambiguous" | "unknown";
  readonly ids: readonly string[];
}

const same = (a: string, b: string): boolean =>
  a.replaceAll(" ", "").toLowerCase() === b.replaceAll(" ", "").toLowerCase();

/** Compares a 接龙 with people. A whole name is found; where only a beginning fits, somebody has to choose. */
export const jielongRows = (pasted: string, people: readonly Nameable[]): JielongRow[] =>
  jielongEntries(pasted).map((entry) => {
    const whole = people.filter(({ name }) => name !== undefined && same(name.normalize("NFKC"), entry.name));
    const begun = people.filter(
      ({ name, maskedName }) => name === undefined && entry.name.startsWith(maskedName.replaceAll("*", "")),
    );
    const ids = (whole.length > 0 ? whole : begun).map(({ id }) => id);
    const outcome = whole.length === 1 ? "found" : ids.length > 0 ? "ambiguous" : "unknown";
    return { ...entry, outcome, ids };
  });
