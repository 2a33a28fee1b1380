import { failedGates, type PositionGates } from "#shared/eligibility/failed-gates.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import { countyDay } from "#shared/values/time.ts";

/** The gates somebody fails by their card on the day of a shift; `active`: they have paused, or left. */
export const failedByCard = (card: GateCard, position: PositionGates, shiftFrom: string): string[] => [
  ...(card.status === "active" ? [] : ["active"]),
  ...failedGates(card, position, countyDay(new Date(shiftFrom))),
];
