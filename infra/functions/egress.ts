import { mailConfigurationSet, mailDomain } from "#infra/mail/mail.ts";
import type { StageValues } from "#infra/stages.ts";
import type { Sending, ServiceManifest } from "#shared/manifest/manifest.ts";

/** An action on things outside the system. */
interface Egress {
  readonly action: string;
  /** Parts of the resources' ARNs, as `Stack.formatArn` takes them. */
  readonly resources: readonly {
    readonly service: string;
    readonly resource: string;
    readonly resourceName: string;
  }[];
}

const channels: Readonly<Record<Sending["channel"], (stage: StageValues, sender: string) => Egress>> = {
  mail: (stage, sender) => {
    if (!sender.endsWith(`@${mailDomain(stage)}`))
      throw new Error(
        `${sender} is no address of ${mailDomain(stage)}, which the stage ${stage.name} writes from`,
      );
    return {
      action: "ses:SendEmail",
      // The identity's letters go by the set, and SES asks for the right to both.
      resources: [
        { service: "ses", resource: "identity", resourceName: mailDomain(stage) },
        { service: "ses", resource: "configuration-set", resourceName: mailConfigurationSet(stage) },
      ],
    };
  },
};

/**
 * What a service's manifest sends and the stage has a setting for.
 * @throws Error at synthesis for a sender whose domain is not the stage's
 */
export const egressOf = (stage: StageValues, { name, sends = [] }: ServiceManifest): readonly Egress[] =>
  sends.flatMap(({ channel, setting }) => {
    const sender = stage.settings[name]?.[setting];
    return sender === undefined ? [] : [channels[channel](stage, sender)];
  });
