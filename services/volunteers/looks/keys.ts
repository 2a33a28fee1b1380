/** The partition of who looked a volunteer up. */
export const looksPartition = (volunteerId: string) => `LOOKS#${volunteerId}`;

/** One entry a day for each person who looked, what they were shown, and as what: a day's tenth look adds none. */
export const lookKey = (volunteerId: string, day: string, shown: string, role: string, by: string) => ({
  pk: looksPartition(volunteerId),
  sk: `${day}#${shown}#${role}#${by}`,
});
