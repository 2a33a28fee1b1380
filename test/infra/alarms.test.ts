import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resourceName } from "#infra/names.ts";
import { stages } from "#infra/stages.ts";
import { resourceText } from "#test/support/rights.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

/** The metrics that AWS has, with their dimensions, as its documentation of each service lists them. */
const metricsOfAws: Readonly<Record<string, readonly string[]>> = {
  "AWS/ApiGateway Count": ["ApiId"],
  "AWS/ApiGateway 4xx": ["ApiId"],
  "AWS/ApiGateway 5xx": ["ApiId"],
  "AWS/ApiGateway Latency": ["ApiId"],
  "AWS/SQS ApproximateNumberOfMessagesVisible": ["QueueName"],
  "AWS/SQS ApproximateAgeOfOldestMessage": ["QueueName"],
  "AWS/Events FailedInvocations": ["EventBusName,RuleName"],
  "AWS/DynamoDB ReadThrottleEvents": ["TableName", "GlobalSecondaryIndexName,TableName"],
  "AWS/DynamoDB WriteThrottleEvents": ["TableName", "GlobalSecondaryIndexName,TableName"],
  "AWS/SES Reputation.BounceRate": ["ses:configuration-set"],
  "AWS/SES Reputation.ComplaintRate": ["ses:configuration-set"],
  "AWS/Lambda Errors": ["FunctionName"],
  "AWS/Lambda IteratorAge": ["FunctionName"],
  "AWS/Lambda Throttles": [""],
  "AWS/Lambda ConcurrentExecutions": [""],
  "AWS/SES Send": [""],
  "AWS/CloudFront 5xxErrorRate": ["DistributionId,Region"],
};

interface Metric {
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
}
interface Alarm {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly { readonly Ref: string }[];
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: Metric } }[];
}

describe.each(Object.values(stages))("the alarms of stage $name", (stage) => {
  const { all } = synthesise(stage);
  const alarms = all("AWS::CloudWatch::Alarm").map(({ Properties }) => Properties as unknown as Alarm);
  const metricsOf = (alarm: Alarm): Metric[] =>
    alarm.Metrics
      ? alarm.Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])
      : [alarm as unknown as Metric];
  const readme = readFileSync(new URL("../../infra/README.md", import.meta.url), "utf8");
  const headings = readme.split("\n").flatMap((line) => /^#+ `?([\w-]+)`?$/.exec(line)?.[1] ?? []);

  it("say what they mean for people, and lead to a heading of infra/README.md", () => {
    expect(alarms.length).toBeGreaterThan(5);
    for (const { AlarmDescription, AlarmName } of alarms) {
      const [, impact, anchor] = /^(.+\.) infra\/README\.md#([\w-]+)$/.exec(AlarmDescription) ?? [];
      expect(impact, AlarmName).toMatch(/^[A-Z].{20,}/);
      expect(headings).toContain(anchor);
    }
  });

  it("notify a topic that takes what CloudWatch publishes for this account", () => {
    const policies = all("AWS::SNS::TopicPolicy").map(({ Properties }) => JSON.stringify(Properties));
    for (const { AlarmActions } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      const topic = { Ref: AlarmActions[0]?.Ref };
      const allows = {
        Action: "sns:Publish",
        Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Resource: topic,
      };
      expect(
        policies.some(
          (policy) =>
            policy.includes(JSON.stringify(topic)) && policy.includes(JSON.stringify(allows).slice(1, -1)),
        ),
      ).toBe(true);
    }
  });

  /** The metrics of our own, by name, with the functions whose logs they count. */
  const counted = Map.groupBy(
    all("AWS::Logs::MetricFilter").map(({ Properties }) => ({
      pattern: Properties.FilterPattern,
      log: String(Properties.LogGroupName),
      ...(Properties.MetricTransformations as { MetricNamespace: string; MetricName: string }[])[0],
    })),
    ({ MetricNamespace, MetricName }) => `${MetricNamespace} ${MetricName}`,
  );

  it("count lines in the logs of functions that are deployed", () => {
    const logs = new Set(all("AWS::Logs::LogGroup").map(({ Properties }) => Properties.LogGroupName));
    for (const { log } of [...counted.values()].flat()) expect([...logs]).toContain(log);
  });

  it("count lines of the log under the name that the code gives them, wherever it may write them", () => {
    const sources = globSync(["services/**/*.ts", "shared/**/*.ts"], { exclude: ["services/web/**"] })
      .map((file) => readFileSync(file, "utf8"))
      .join();
    const writersOf = (name: string) =>
      counted
        .get(`${resourceName(stage.name)} ${name}`)
        ?.map(({ log }) => log.replace(`/helink/${stage.name}/`, ""));
    for (const [name, filters] of counted)
      for (const line of new Set(
        filters.map(({ pattern }) => /message = "([\w-]+)"/.exec(String(pattern))?.[1]),
      ))
        if (!name.endsWith(" near-timeout")) expect(sources, name).toContain(`"${line}"`);
    const later = ["donations/poster", "donations/redrive", "needs/schedules", "notices/schedules"];
    for (const line of ["event-parked", "row-parked", "money-in-suspense", "ledger-changed"])
      expect(writersOf(line), line).toEqual(expect.arrayContaining(later));
    expect(writersOf("many-checkouts")).toContain("donations/api");
    expect(writersOf("message-failed")).toContain("needs/onImportSliceDue");
    expect(writersOf("record-failed")?.sort()).toEqual(["donations/poster", "needs/syncSignups"]);
    expect(writersOf("change-not-published")).toContain("needs/publisher");
    expect(writersOf("signups")).toEqual(["needs/api", "needs/quickSignUps"]);
    expect(writersOf("gift-booked")?.sort()).toEqual([
      "donations/overdue",
      "donations/poster",
      "donations/promises",
      "donations/reconcile",
      "donations/redrive",
    ]);
    expect(writersOf("books-differ")).toContain("donations/reconcile");
  });

  it("count the runs that take four fifths of their timeout, by the time that each run writes down", () => {
    const limits = new Map(
      all("AWS::Lambda::Function").map(({ Properties }) => [
        JSON.stringify(Object(Properties.LoggingConfig).LogGroup),
        Properties.Timeout,
      ]),
    );
    const logs = all("AWS::Logs::LogGroup");
    const filters = counted.get(`${resourceName(stage.name)} near-timeout`) ?? [];
    expect(filters.length).toBeGreaterThan(20);
    for (const { log, pattern } of filters) {
      const { id } = logs.find(({ Properties }) => Properties.LogGroupName === log) ?? {};
      expect(pattern).toBe(`{ $.milliseconds > ${800 * Number(limits.get(JSON.stringify({ Ref: id })))} }`);
    }
  });

  it("hear of a key that ends, from what CloudTrail writes down", () => {
    const [rule] = all("AWS::Events::Rule", "alarms");
    expect(rule?.Properties.EventPattern).toEqual({
      source: ["aws.kms"],
      "detail-type": ["AWS API Call via CloudTrail"],
      detail: { eventSource: ["kms.amazonaws.com"], eventName: ["ScheduleKeyDeletion", "DisableKey"] },
    });
    const [topic] = all("AWS::SNS::Topic", "alarms");
    expect(rule?.Properties.Targets).toEqual([expect.objectContaining({ Arn: { Ref: topic?.id } })]);
    const [policy] = all("AWS::SNS::TopicPolicy", "alarms");
    expect(JSON.stringify(policy?.Properties)).toContain('"Service":"events.amazonaws.com"');
  });

  /** The metrics that the dashboard shows, as `[namespace, name, dimension, value, ...]`. */
  const shown = all("AWS::CloudWatch::Dashboard").flatMap(({ Properties }) =>
    JSON.parse(resourceText(Properties.DashboardBody)).widgets.flatMap(
      ({ properties }: { properties: { metrics: unknown[][] } }) => properties.metrics,
    ),
  ) as unknown[][];

  it("stand beside a dashboard that shows metrics of AWS, and those that are counted here", () => {
    expect(shown.length).toBeGreaterThan(30);
    for (const [namespace, name, ...rest] of shown) {
      const texts = rest.filter((part) => typeof part === "string");
      const dimensions = texts.filter((_, at) => at % 2 === 0).sort();
      if (!counted.has(`${namespace} ${name}`))
        expect(metricsOfAws[`${namespace} ${name}`] ?? [], String(name)).toContain(dimensions.join());
    }
    const names = new Set(shown.map(([, name]) => name));
    for (const name of ["signups", "gift-booked", "event-parked", "promotions-overdue", "notices-not-sent"])
      expect([...names]).toContain(name);
  });

  it("have a saved query for the slowest runs, over the log of every function", () => {
    const [query] = all("AWS::Logs::QueryDefinition");
    const logs = [...all("AWS::Logs::LogGroup", "api"), ...all("AWS::Logs::LogGroup", "workers")]
      .map(({ Properties }) => Properties.LogGroupName)
      .filter((name) => name !== `/helink/${stage.name}/api`);
    expect(query?.Properties.LogGroupNames).toEqual(logs);
    // Logs Insights reads fifty groups at most.
    expect(logs.length).toBeLessThanOrEqual(50);
    expect(query?.Properties.QueryString).toContain("calls.dynamodb.milliseconds");
  });

  it("cost what infra/README.md says, as do the other things that are there once", () => {
    const said = (row: RegExp) => (row.exec(readme) ?? []).slice(1).map(Number);
    expect(said(/\| alarms \| (\d+) x 0\.10 \+ (\d+) metrics of our own/)).toEqual([
      alarms.flatMap(metricsOf).length,
      counted.size,
    ]);
    const secrets = all("AWS::SecretsManager::Secret").map(({ Properties }) => Properties);
    const replicas = secrets.flatMap(({ ReplicaRegions = [] }) => ReplicaRegions);
    expect(said(/\| secrets \| \((\d+) \+ (\d+) replicas\)/)).toEqual([secrets.length, replicas.length]);
    expect(said(/\| keys \| (\d+) x 1\.00/)).toEqual([all("AWS::KMS::Key").length]);
    const rules = all("AWS::WAFv2::WebACL").flatMap(({ Properties }) => Properties.Rules);
    expect(said(/web ACL 5\.00 \+ (\d+) rules/)).toEqual([rules.length]);
    // What a queue's reader is limited to, no stream's is.
    const readers = all("AWS::Lambda::EventSourceMapping").filter(
      ({ Properties }) => Properties.ScalingConfig,
    );
    expect(said(/\+ (\d+) queues x 0\.65 m polls/)).toEqual([readers.length]);
    const paces = all("AWS::Scheduler::Schedule").map(({ Properties }) => Properties.ScheduleExpression);
    const at = (pace: string) => paces.filter((one) => one === pace).length;
    expect(said(/\| sweeps \| (\d+) a minute, (\d+) in ten and (\d+) a day/)).toEqual([
      at("rate(1 minute)"),
      at("rate(10 minutes)"),
      at("rate(1 day)"),
    ]);
    expect(at("rate(1 minute)") + at("rate(10 minutes)") + at("rate(1 day)")).toBe(paces.length);

    const costs = readme.split("\n## ").find((section) => section.startsWith("What a county costs")) ?? "";
    const rows = [...costs.matchAll(/^\| (?!\*).* \| (\d+\.\d\d) \|$/gm)].map(([, month]) => Number(month));
    expect(rows.length).toBeGreaterThan(15);
    const [sum] = said(/\| \*\*first county\*\* \| \| \*\*([\d.]+)\*\* \|/);
    expect(sum).toBeCloseTo(rows.reduce((total, row) => total + row, 0));
    const scale = readFileSync(new URL("../../infra/scale.md", import.meta.url), "utf8");
    expect(scale).toContain(`${said(/idle queues\) are ([\d.]+) of it/)[0]} for a stage`);
  });

  it("watch metrics that AWS has, by dimensions that it has, or that are counted here", () => {
    for (const alarm of alarms)
      for (const { Namespace, MetricName, Dimensions = [] } of metricsOf(alarm)) {
        if (counted.has(`${Namespace} ${MetricName}`)) continue;
        const dimensions = Dimensions.map(({ Name }) => Name)
          .sort()
          .join();
        expect(metricsOfAws[`${Namespace} ${MetricName}`] ?? [], alarm.AlarmName).toContain(dimensions);
      }
  });

  it("watch tables, indexes, queues, rules and functions that are deployed", () => {
    const names = new Set(
      [
        ["AWS::DynamoDB::GlobalTable", "TableName"],
        ["AWS::SQS::Queue", "QueueName"],
        ["AWS::SES::ConfigurationSet", "Name"],
        ["AWS::Events::Rule", "Name"],
        ["AWS::Events::EventBus", "Name"],
        ["AWS::Lambda::Function", "FunctionName"],
      ].flatMap(([type = "", key = ""]) => all(type).map(({ Properties }) => Properties[key])),
    );
    const named = alarms
      .flatMap(metricsOf)
      .flatMap(({ Dimensions = [] }) => Dimensions)
      .filter(({ Name, Value }) => typeof Value === "string" && !/Index|Region/.test(Name));
    for (const { Name, Value } of named) expect([...names], Name).toContain(Value);
  });

  it("have one for each rule of the bus, and each table with its indexes", () => {
    const watched = (name: string) =>
      alarms
        .flatMap(metricsOf)
        .flatMap(({ Dimensions = [] }) =>
          Dimensions.filter(({ Name }) => Name === name).map(({ Value }) => JSON.stringify(Value)),
        );
    const onBus = all("AWS::Events::Rule").filter(({ Properties }) => Properties.EventBusName !== undefined);
    expect(onBus.length).toBeGreaterThan(5);
    for (const { Properties } of onBus)
      expect(watched("RuleName")).toContain(JSON.stringify(Properties.Name));
    const tables = all("AWS::DynamoDB::GlobalTable");
    const indexes = tables.flatMap(({ Properties }) =>
      ((Properties.GlobalSecondaryIndexes ?? []) as { IndexName: string }[]).map(
        ({ IndexName }) => IndexName,
      ),
    );
    expect(new Set(watched("GlobalSecondaryIndexName"))).toEqual(
      new Set(indexes.map((name) => JSON.stringify(name))),
    );
  });
});
