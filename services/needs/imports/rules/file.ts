const folder = "needs/imports/";

/** The key under which an import's file is stored. */
export const fileKeyOf = (importId: string): string => `${folder}${importId}.csv`;

/** The import that a stored file belongs to. */
export const importIdOf = (key: string): string => key.slice(folder.length, -".csv".length);

/** The largest file taken, in bytes: some 300,000 rows. */
export const largestFile = 100 * 1024 * 1024;
