/** Physical names begin alike, so that a name in a log or an alarm leads to its stage and service. */
export const houseName = (stage: string, ...parts: readonly string[]): string =>
  ["helink", stage, ...parts].join("-");

/** The secrets of a stage, by purpose; Secrets Manager makes their values at the first deployment. */
export const secretPurposes = ["ids", "cursors", "edge-a", "edge-b"] as const;
export type SecretPurpose = (typeof secretPurposes)[number];
