const needPk = (needId: string) => `NEED#${needId}` as const;

export const needKey = (needId: string) => ({ pk: needPk(needId), sk: "NEED" }) as const;
export const boardKey = (needId: string, positionId: string) =>
  ({ pk: needPk(needId), sk: `BOARD#${positionId}` }) as const;
export const signupKey = (needId: string, signupId: string) =>
  ({ pk: needPk(needId), sk: `SIGNUP#${signupId}` }) as const;
export const waitPrefix = (positionId: string) => `WAIT#${positionId}#`;
export const waitKey = (needId: string, positionId: string, signupId: string) =>
  ({ pk: needPk(needId), sk: `${waitPrefix(positionId)}${signupId}` }) as const;
export const calendarKey = (volunteerId: string) =>
  ({ pk: `VOLUNTEER#${volunteerId}`, sk: "CALENDAR" }) as const;
export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;

const importPk = (importId: string) => `IMPORT#${importId}` as const;
export const importKey = (importId: string) => ({ pk: importPk(importId), sk: "IMPORT" }) as const;
export const outcomePrefix = (outcome: string) => `ROW#${outcome}#`;
/** Rows of a report lie by outcome, then in the order of the file. */
export const reportRowKey = (importId: string, outcome: string, row: number) =>
  ({ pk: importPk(importId), sk: `${outcomePrefix(outcome)}${String(row).padStart(8, "0")}` }) as const;

/** A county's or township's list, in order of the last shift's end. */
export const listPk = (division: string) => `LIST#${division}` as const;
export const listSk = (lastEnd: string, needId: string) => `${lastEnd}#${needId}` as const;
