import { decide } from "../rights/decide.ts";
import { resourceStatements } from "../rights/statements.ts";
import { account, type Resolved } from "../templates/resolve.ts";
import { matchesFilter } from "./filter-pattern.ts";

/** A metric of our own that no line of the rehearsal raised, and why none could. */
const notRaisedHere: Readonly<Record<string, string>> = {
  "many-checkouts": "5,000 checkouts in an hour: use-cases/donations/limits.test.ts",
  "event-parked": "six days of tries: use-cases/donations/event-retries.test.ts",
  "row-parked": "nine tries over eight hours: db/due.test.ts, db/database.test.ts",
  "row-unreadable":
    "a row that cannot be read: db/database.test.ts, use-cases/projects/list-projects.test.ts",
  "money-in-suspense": "a payment without intent: use-cases/donations/bookings.test.ts",
  "ledger-changed": "no function may change a posting: use-cases/donations/ledger.test.ts",
  "books-differ": "rows that were changed by hand: use-cases/donations/reconciliation.test.ts",
  "statement-overdue": "three months without a statement: use-cases/donations/disclosures.test.ts",
  "dispute-due": "a deadline in two days: use-cases/donations/money-back.test.ts",
  "promotions-overdue": "a day without an answer: use-cases/needs/wait-list.test.ts",
  "notices-not-sent": "a provider that fails: use-cases/notices/many-notices.test.ts",
  "record-failed":
    "a record that cannot be handled: infra/handlers.test.ts, use-cases/needs/judged-again.test.ts",
  "change-not-published": "a bus that refuses: infra/handlers.test.ts",
  "near-timeout": "a run of minutes: infra/alarms.test.ts",
};

interface MetricOf {
  readonly Namespace: string;
  readonly MetricName: string;
}

const metricsOf = ({ properties: { Metrics, Namespace, MetricName } }: Resolved): MetricOf[] =>
  Metrics
    ? Metrics.flatMap(({ MetricStat }: { MetricStat?: { Metric: MetricOf } }) => MetricStat?.Metric ?? [])
    : [{ Namespace, MetricName }];

/**
 * What is wrong with the alarms: one that reaches nobody, since its topic does not admit CloudWatch; a metric of our own
 * that no filter counts, or that no line of the rehearsal raised. AWS's own metrics are held by infra/alarms.test.ts.
 */
export const alarmFaults = (
  resources: readonly Resolved[],
  lines: readonly { readonly line: Readonly<Record<string, unknown>> }[],
) => {
  const alarms = resources.filter(({ type }) => type === "AWS::CloudWatch::Alarm");
  const filters = resources.filter(({ type }) => type === "AWS::Logs::MetricFilter");
  const raised = new Map<string, boolean>();
  for (const { properties } of filters)
    for (const { MetricNamespace, MetricName } of properties.MetricTransformations) {
      const name = `${MetricNamespace} ${MetricName}`;
      const seen = () => lines.some(({ line }) => matchesFilter(properties.FilterPattern, line));
      raised.set(name, raised.get(name) || seen());
    }

  const admits = (topic: string): boolean =>
    decide(
      resourceStatements(resources, "AWS::SNS::TopicPolicy", ({ Topics }) => Topics.includes(topic)),
      {
        action: "sns:Publish",
        resource: topic,
        service: "cloudwatch.amazonaws.com",
        context: { "aws:SourceAccount": [account], "aws:SecureTransport": ["true"] },
      },
    ).allowed;

  const faults = alarms.flatMap((alarm) => {
    const { AlarmName, AlarmActions = [] } = alarm.properties;
    const silent = AlarmActions.length === 0 || !AlarmActions.every(admits);
    const unknown = metricsOf(alarm)
      .filter(({ Namespace }) => !Namespace.startsWith("AWS/"))
      .filter(({ Namespace, MetricName }) => {
        const known = raised.get(`${Namespace} ${MetricName}`);
        return known === undefined || (!known && !(MetricName in notRaisedHere));
      })
      .map(({ MetricName }) => `${AlarmName}: nothing raises ${MetricName}`);
    return [...(silent ? [`${AlarmName}: its topic does not admit CloudWatch`] : []), ...unknown];
  });
  return { checked: alarms.length, faults };
};
