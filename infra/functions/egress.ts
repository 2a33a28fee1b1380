import type { StageValues } from "../stages.ts";

/** An action on something outside the house, and the setting that switches it on. */
interface WayOut {
  readonly setting: string;
  readonly action: string;
  /** The resource as `<service>:<resource>/<name>`. */
  readonly resource: (stage: StageValues) => { service: string; resource: string; resourceName: string };
}

/** Ways out of the house, by service; its workers and schedules may use them, its api may not. */
const waysOut: Readonly<Record<string, readonly WayOut[]>> = {
  notices: [
    {
      setting: "NOTICES_MAIL_FROM",
      action: "ses:SendEmail",
      resource: ({ zone }) => ({ service: "ses", resource: "identity", resourceName: zone.name }),
    },
  ],
};

/** The ways out that a service has in a stage. */
export const waysOutOf = (stage: StageValues, service: string): readonly WayOut[] =>
  (waysOut[service] ?? []).filter(({ setting }) => stage.settings[service]?.[setting] !== undefined);
