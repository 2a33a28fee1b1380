import { CustomResource, Stack, type StackProps } from "aws-cdk-lib";
import { CnameRecord, HostedZone } from "aws-cdk-lib/aws-route53";
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import { BaseFunction } from "#infra/constructs/base-function.ts";
import { DeadLetterQueue } from "#infra/constructs/dead-letter-queue.ts";
import { mailConfigurationSet, mailDomain, undeliveredQueueName } from "#infra/mail/mail.ts";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";

export interface MailStackProps extends StackProps {
  readonly stage: StageValues;
}

/**
 * Where letters come from: a domain that SES signs for, and what becomes of those that do not arrive. An address that
 * bounces for good, or complains, is put on the account's suppression list: SES writes to it no more, whoever sends.
 * The other stacks name all of this and refer to none of it.
 */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: MailStackProps) {
    super(scope, id, { ...props, description: "Helink: where letters come from" });
    const name = resourceName(stage.name, "mail");
    const configurationSet = new ConfigurationSet(this, "Letters", {
      configurationSetName: mailConfigurationSet(stage),
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const topic = new Topic(this, "Failures", { topicName: `${name}-failures`, enforceSSL: true });
    new ConfigurationSetEventDestination(this, "FailuresDestination", {
      configurationSet,
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    const { queue } = new DeadLetterQueue(this, undeliveredQueueName(stage), { sourceName: name });
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true }));
    const identity = this.#addIdentity(stage, configurationSet);
    this.#waitUntilVerified(stage, identity);
  }

  /** The domain, with the records in its zone by which SES knows that it is ours. */
  #addIdentity(stage: StageValues, configurationSet: ConfigurationSet): EmailIdentity {
    const { id, name } = stage.zone;
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId: id, zoneName: name });
    const identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(mailDomain(stage)),
      configurationSet,
      // Bounces go to the topic.
      feedbackForwarding: false,
    });
    for (const [at, record] of identity.dkimRecords.entries())
      new CnameRecord(this, `Dkim${at + 1}`, {
        zone,
        // The dot says that the name is whole: as a token it cannot be seen to end in the zone's.
        recordName: `${record.name}.`,
        domainName: record.value,
      });
    return identity;
  }

  /** The stack is not complete before letters can leave: the user pool, which comes next, refuses such a sender. */
  #waitUntilVerified(stage: StageValues, identity: EmailIdentity): void {
    const waiting = new BaseFunction(this, "Verified", {
      stage,
      service: "mail",
      name: "verified-identity",
      entry: "infra/mail/verified-identity.ts",
      handler: "handler",
      memoryMb: 128,
      timeoutSeconds: 15 * 60,
      environment: {},
    });
    waiting.allow(["ses:GetEmailIdentity"], [identity.emailIdentityArn]);
    const verified = new CustomResource(this, "VerifiedIdentity", {
      serviceToken: waiting.function.functionArn,
      properties: { identity: mailDomain(stage) },
    });
    // The records, and the function's rights.
    verified.node.addDependency(...this.node.children.filter((child) => child !== verified));
  }
}
