export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;
