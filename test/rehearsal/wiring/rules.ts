import type { BusEvent } from "../aws/event-bus.ts";
import type { Queues } from "../aws/queues.ts";
import type { Functions } from "../functions/functions.ts";
import { decide } from "../rights/decide.ts";
import { resourceStatements } from "../rights/statements.ts";
import type { Resolved } from "../templates/resolve.ts";
import { mayInvoke } from "./invoke-permission.ts";
import { matchesEventPattern } from "./pattern.ts";

export interface RuleOptions {
  readonly resources: readonly Resolved[];
  readonly queues: Queues;
  readonly invokerOf: Functions["invokerOf"];
  readonly onFault: (fault: unknown) => void;
}

/** Carries events to the targets of the rules whose patterns they match; each target must admit EventBridge for that rule. */
export const createRules = ({ resources, queues, invokerOf, onFault }: RuleOptions) => {
  const rules = resources.filter(({ type }) => type === "AWS::Events::Rule");
  const queueUrl = (arn: string) => resources.find((one) => one.arn === arn)?.ref;
  const service = "events.amazonaws.com";
  const handled = new Map<string, number>();

  const deliver = async (rule: Resolved, { Arn }: { Arn: string }, event: BusEvent): Promise<void> => {
    const { bus: _, ...body } = { ...event, account: "123456789012", region: rule.region, version: "0" };
    const invoke = invokerOf(Arn);
    if (invoke) {
      if (!mayInvoke(resources, Arn, service, rule.arn))
        throw new Error(`${Arn} does not admit the rule ${rule.name}`);
      await invoke(body);
      return;
    }
    const statements = resourceStatements(resources, "AWS::SQS::QueuePolicy", ({ Queues }) =>
      Queues.includes(queueUrl(Arn)),
    );
    const context = { "aws:SourceArn": [rule.arn], "aws:SecureTransport": ["true"] };
    if (!decide(statements, { action: "sqs:SendMessage", resource: Arn, service, context }).allowed)
      throw new Error(`${Arn} does not admit the rule ${rule.name}`);
    queues.send(Arn, JSON.stringify(body));
  };

  return {
    carry: async (event: BusEvent): Promise<void> => {
      const matching = rules.filter(
        ({ properties: { EventBusName = "default", EventPattern, State } }) =>
          State === "ENABLED" &&
          EventPattern &&
          EventBusName === event.bus &&
          matchesEventPattern(EventPattern, event),
      );
      const name = event["detail-type"];
      handled.set(name, (handled.get(name) ?? 0) + matching.length);
      for (const rule of matching)
        for (const target of rule.properties.Targets) await deliver(rule, target, event).catch(onFault);
    },
    /** How many targets each kind of event had in all. */
    handled: (): ReadonlyMap<string, number> => handled,
  };
};
