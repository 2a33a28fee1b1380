import type { Oversight } from "#shared/published/events/projects.ts";

/** The organisation whose people decide on a project's money: its operator, or its fundraiser where it has none. */
export const organisationOf = ({
  operatorId,
  fundraiserId,
}: Pick<Oversight, "operatorId" | "fundraiserId">): string | undefined => operatorId ?? fundraiserId;
