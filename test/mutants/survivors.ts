/** A mutant that no test can fail. */
export interface Survivor {
  readonly file: string;
  /** The code that is replaced, in one line. */
  readonly code: string;
  readonly replacement: string;
  /** Why no test can tell it from the code. */
  readonly reason: string;
}

/** `npm run mutants` fails on a survivor that is not listed here, and on an entry that no survivor matches. */
export const survivors: readonly Survivor[] = [];
