import type { ProjectStatus } from "../rows.ts";

/** The states that may follow each. */
const moves: Readonly<Record<ProjectStatus, readonly ProjectStatus[]>> = {
  draft: ["published"],
  published: ["ended"],
  ended: [],
};

export const mayBecome = (from: ProjectStatus, to: ProjectStatus): boolean => moves[from].includes(to);
