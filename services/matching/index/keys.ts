export const needKey = (needId: string) => ({ pk: `NEED#${needId}`, sk: "NEED" });
export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" });
export const volunteerKey = (volunteerId: string) => ({ pk: `VOLUNTEER#${volunteerId}`, sk: "INDEX" });
export const signupKey = (needId: string, signupId: string) => ({
  pk: `NEED#${needId}`,
  sk: `SIGNUP#${signupId}`,
});

/** Open needs by township, or by county where remote. */
export const listedIndex = { name: "listed", partitionKey: "list", sortKey: "place" } as const;

export const needsIn = (division: string, remote: boolean) => `NEEDS#${division}${remote ? "#remote" : ""}`;
