export const slotKey = (slotId: string) => ({ pk: `SLOT#${slotId}`, sk: "SLOT" }) as const;

/** The partition that lists a project's slots by their numbers. */
export const slotsPartition = (projectId: string): string => `SLOTS#${projectId}`;

/** The most slots of one project. */
export const mostSlots = 9_999;

export const listedSlotKey = (projectId: string, number: number) =>
  ({ pk: slotsPartition(projectId), sk: String(number).padStart(4, "0") }) as const;
