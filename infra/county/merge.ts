import { isDeepStrictEqual } from "node:util";

/** What becomes of the fields of a stored row, of which a file says something. */
interface Merged<Fields> {
  /** The fields that the file changes, with their new values. */
  readonly changed: Partial<Fields>;
  /** The fields in which the row differs from the file and stays as it is: people changed them since. */
  readonly kept: (keyof Fields)[];
}

/**
 * Compares a stored row with a file, field by field. A field follows the file while it still is what the file said when
 * it was last written (`before`), or has never been reported. Null in the file says nothing, and takes nothing away.
 */
export const mergeFields = <Fields extends object>(
  stored: Fields,
  before: { readonly [Field in keyof Fields]?: Fields[Field] | undefined } | undefined,
  file: Fields,
): Merged<Fields> => {
  const changed: Partial<Fields> = {};
  const kept: (keyof Fields)[] = [];
  for (const field of Object.keys(file) as (keyof Fields)[]) {
    const here = stored[field];
    const said = file[field];
    if (said === null || isDeepStrictEqual(said, here)) continue;
    if (isDeepStrictEqual(here, before?.[field] ?? null)) changed[field] = said;
    else kept.push(field);
  }
  return { changed, kept };
};
