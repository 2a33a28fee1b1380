/**
 * Stands in for shared/concurrency/once.ts while mutants run. A value is made at each call, so that what makes it counts
 * as covered by every test that uses it, and not only by the first.
 */
export const once = <T>(make: () => T): (() => T) => make;

export const oncePer = <Key, T>(make: (key: Key) => T): ((key: Key) => T) => make;
