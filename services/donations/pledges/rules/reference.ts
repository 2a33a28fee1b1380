const pattern = /HL[0-9A-HJKMNP-TV-Z]{8}/g;

/** The reference of a pledge, made of its id: `HL` and eight characters that nobody takes for one another. */
export const referenceOf = (pledgeId: string): string => `HL${pledgeId.slice(-8).toUpperCase()}`;

/** The references that stand in the text of a bank transfer, each once; blanks and dashes in between do not matter. */
export const referencesIn = (text: string): string[] => [
  ...new Set(text.toUpperCase().replaceAll(/[\s-]/g, "").match(pattern)),
];
