/** The value if it is a path of this site, else undefined: nobody is sent to another site after a sign-in. */
export const localPath = (value: unknown): string | undefined =>
  typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : undefined;
