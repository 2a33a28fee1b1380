import type { Subscription } from "#shared/manifest/manifest.ts";

const from = (service: string, consumer: string, names: readonly string[]): Subscription[] =>
  names.map((name) => ({ event: `${service}.${name}`, consumer }));

/** The events that keep the index, by the consumer that takes them. */
export const subscriptions: readonly Subscription[] = [
  ...from("volunteers", "followVolunteers", [
    "VolunteerRegistered",
    "VolunteerChanged",
    "VolunteerWithdrawn",
  ]),
  ...from("needs", "followNeeds", ["NeedOpened", "NeedChanged", "NeedClosed", "NeedCancelled"]),
  ...from("needs", "followSignups", [
    "SignupConfirmed",
    "SignupWaitlisted",
    "SignupPromoted",
    "SignupWithdrawn",
    "SignupCancelled",
    "SignupTimesChanged",
    "AttendanceRecorded",
  ]),
  ...from("projects", "followProjects", ["ProjectChanged"]),
];
