/** The list of the projects of whose money an organisation's people decide, in the index of books. */
export const projectsBook = (organisation: string): string => `PROJECTS#${organisation}`;

export const projectKey = (projectId: string) => ({ pk: `PROJECT#${projectId}`, sk: "PROJECT" }) as const;
