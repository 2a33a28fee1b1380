import type { donationEvents } from "./donations.ts";
import type { matchingEvents } from "./matching.ts";
import type { needEvents } from "./needs.ts";
import type { projectEvents } from "./projects.ts";
import type { volunteerEvents } from "./volunteers.ts";

/** The name of an event that some service publishes: `needs.NeedOpened`. Its data is in the file of that service. */
export type EventName =
  | keyof typeof donationEvents
  | keyof typeof matchingEvents
  | keyof typeof needEvents
  | keyof typeof projectEvents
  | keyof typeof volunteerEvents;
