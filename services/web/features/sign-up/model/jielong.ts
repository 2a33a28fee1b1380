/** One line of a pasted 接龙 (a sign-up chain in a group chat), and the name it begins with. */
interface Entry {
  readonly line: string;
  readonly name: string;
}

/** `1. 张三`, `2、李四（下午）`, `3) Wang Wu +1`: a number, a mark, and the rest. */
const numberedLine = /^\s*\d{1,3}\s*[.．、。,，:：)）]\s*(?<rest>\S.*)$/u;
/**
 * A name ends at a bracket, a mark or a number of people. A single blank joins Latin words; a number at the end of the
 * word belongs to the name (张伟2): it tells namesakes apart.
 */
const leadingName = /^[\p{Script=Han}·]+(?:\d{1,3}(?=\s|$))?|^[\p{L}'’·-]+(?: [\p{L}'’·-]+)*/u;

/** The entries of a pasted 接龙: its numbered lines; if there are none, each line or list item. */
export const jielongEntries = (pasted: string): Entry[] => {
  const lines = pasted.normalize("NFKC").split("\n");
  const rests = lines.flatMap((line) => numberedLine.exec(line)?.groups?.rest ?? []);
  const entries = rests.length > 0 ? rests : pasted.normalize("NFKC").split(/[\n、,，;；]/u);
  return entries.flatMap((line) => {
    const name = leadingName.exec(line.trim())?.[0].trim();
    return name ? [{ line: line.trim(), name }] : [];
  });
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
export interface JielongRow extends Entry {
  readonly outcome: "recognised" | "ambiguous" | "unknown";
  readonly ids: readonly string[];
}

const sameName = (a: string, b: string): boolean =>
  a.replaceAll(" ", "").toLowerCase() === b.replaceAll(" ", "").toLowerCase();

/** Matches a 接龙 with people. A full name counts as recognised; if only a masked name fits, the reader has to choose. */
export const jielongRows = (pasted: string, people: readonly Nameable[]): JielongRow[] =>
  jielongEntries(pasted).map((entry) => {
    const byName = people.filter(
      ({ name }) => name !== undefined && sameName(name.normalize("NFKC"), entry.name),
    );
    const byMaskedName = people.filter(
      ({ name, maskedName }) => name === undefined && entry.name.startsWith(maskedName.replaceAll("*", "")),
    );
    const ids = (byName.length > 0 ? byName : byMaskedName).map(({ id }) => id);
    const outcome = byName.length === 1 ? "recognised" : ids.length > 0 ? "ambiguous" : "unknown";
    return { ...entry, outcome, ids };
  });
