import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";

export interface AlarmTopicProps {
  readonly topicName: string;
  readonly mail: string;
}

/** Where alarms of its region go, and from there by mail. CloudWatch reaches no topic of another region. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { topicName, mail }: AlarmTopicProps) {
    super(scope, id, { topicName, enforceSSL: true });
    // A policy of its own replaces the one that lets CloudWatch publish.
    this.addToResourcePolicy(
      new PolicyStatement({
        actions: ["sns:Publish"],
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        resources: [this.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    this.addSubscription(new EmailSubscription(mail));
  }
}
