/** The partition of a need: its row, its boards, its signups and their places in wait-lists. */
export const needPk = (needId: string) => `NEED#${needId}` as const;

export const needKey = (needId: string) => ({ pk: needPk(needId), sk: "NEED" }) as const;
export const boardKey = (needId: string, positionId: string) =>
  ({ pk: needPk(needId), sk: `BOARD#${positionId}` }) as const;
export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;

/** In place of a division: the list of all counties, however many are served. */
export const everywhere = "all";

/** The public list of a county or township, or of all, sorted by the end of the last shift. */
export const listPk = (division: string) => `LIST#${division}` as const;
/** Beside it, the needs that only staff see in a list. */
export const unlistedPk = (division: string) => `UNLISTED#${division}` as const;
export const listSk = (lastEnd: string, needId: string) => `${lastEnd}#${needId}` as const;
