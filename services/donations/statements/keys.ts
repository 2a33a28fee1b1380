/** A statement and the parts of its lines lie in one partition. */
export const statementKey = (statementId: string) =>
  ({ pk: `STATEMENT#${statementId}`, sk: "STATEMENT" }) as const;

/** @param part of the lines, from 0 */
export const partKey = (statementId: string, part: number) =>
  ({ pk: statementKey(statementId).pk, sk: `LINES#${String(part).padStart(2, "0")}` }) as const;

/** An account of an organisation's at its bank, by the last digits of its number. */
export const accountKey = (organisation: string, account: string, currency: string) =>
  ({ pk: `ACCOUNT#${organisation}`, sk: `${account}#${currency}` }) as const;

/** That an organisation has imported a file, by the hash of its bytes. */
export const fileKey = (organisation: string, hash: string) =>
  ({ pk: `STATEMENT-FILE#${organisation}#${hash}`, sk: "FILE" }) as const;

/** Which line of a statement something of the books is. */
export const bankMatchKey = (id: string) => ({ pk: `BANK-MATCH#${id}`, sk: "MATCH" }) as const;

/** A line of money that went out and that nothing in the books is like. */
export const unknownLineKey = (statementId: string, line: number) =>
  ({ pk: `BANK-LINE#${statementId}#${line}`, sk: "UNKNOWN" }) as const;

/** The list of an organisation's statements, and that of those of all organisations of a county, in the index of books. */
export const statementsBook = (county: string): string => `STATEMENTS#${county}`;
