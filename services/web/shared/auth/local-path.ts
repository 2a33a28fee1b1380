/** A path of this page, where what was given is one; what leads elsewhere is none. */
export const ownPath = (given: unknown): string | undefined =>
  typeof given === "string" && /^\/(?![/\\])/.test(given) ? given : undefined;
