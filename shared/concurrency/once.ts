/** Creates a value at the first call and returns the same value afterwards: for what most starts of a function never use. */
export const once = <T>(make: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
};
