/** The same keys in another language. */
export type Said<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Said<Words[Key]>;
};
