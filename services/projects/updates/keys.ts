import { projectKey } from "../keys.ts";

/** A project's updates and their pictures lie in its partition. */
export const updateKey = (projectId: string, updateId: string) =>
  ({ pk: projectKey(projectId).pk, sk: `UPDATE#${updateId}` }) as const;

/** @param picture from 1 */
export const pictureKey = (projectId: string, updateId: string, picture: number) =>
  ({ pk: projectKey(projectId).pk, sk: `PICTURE#${updateId}#${picture}` }) as const;

/** The list of a project's updates, in the index of lists. */
export const updatesList = (projectId: string): string => `UPDATES#${projectId}`;
