/** Creates a value at the first call and returns the same value afterwards: for what most starts of a function never use. */
export const once = <T>(make: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
};

/** Creates a value at the first call with a key and returns the same value for this key afterwards. */
export const oncePer = <Key, T>(make: (key: Key) => T): ((key: Key) => T) => {
  const kept = new Map<Key, T>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.set(key, value);
    return value;
  };
};
