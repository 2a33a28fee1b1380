/** The keys of messages in one language, each with a text: what the same messages in another language have to have. */
export type MessageSchema<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : MessageSchema<Messages[Key]>;
};
