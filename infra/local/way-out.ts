/** A file of the data folder that the stack cannot go on with: which, why, and what can be done. */
export const cannotGoOn = (file: string, why: string, cause?: unknown): Error =>
  new Error(
    `${file} ${why}. Put it back from a copy, or start with new data: npm start -- --fresh deletes the data folder.`,
    { cause },
  );
