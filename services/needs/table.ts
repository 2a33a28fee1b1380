/** The index of a volunteer's signups by time, and that of promotions by when they are to be confirmed. */
export const signupIndexes = [
  { name: "byVolunteer", partitionKey: "volunteerId", sortKey: "signedUpAt" },
  { name: "due", partitionKey: "due", sortKey: "confirmBy" },
] as const;
