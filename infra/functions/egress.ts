import type { StageValues } from "#infra/stages.ts";
import type { Sending, ServiceManifest } from "#shared/manifest/manifest.ts";

/** An action on something outside the system. */
interface Egress {
  readonly action: string;
  /** Parts of the resource's ARN, as `Stack.formatArn` takes them. */
  readonly resource: { readonly service: string; readonly resource: string; readonly resourceName: string };
}

const channels: Readonly<Record<Sending["channel"], (stage: StageValues) => Egress>> = {
  mail: ({ zone }) => ({
    action: "ses:SendEmail",
    resource: { service: "ses", resource: "identity", resourceName: zone.name },
  }),
};

/** What a service's manifest sends and the stage has a setting for. */
export const egressOf = (stage: StageValues, { name, sends = [] }: ServiceManifest): readonly Egress[] =>
  sends
    .filter(({ setting }) => stage.settings[name]?.[setting] !== undefined)
    .map(({ channel }) => channels[channel](stage));
