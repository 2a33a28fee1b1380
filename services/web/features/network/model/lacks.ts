import type { Station } from "../../../shared/api/types.ts";

/** Which of the two things a station has not said that volunteers need on their way to it; none once it has closed. */
export const lacksOf = (station: Pick<Station, "closedOn" | "phone" | "address">) =>
  station.closedOn ? [] : (["phone", "address"] as const).filter((field) => !station[field]);
