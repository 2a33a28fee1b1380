import type { Resolved } from "../templates/resolve.ts";

/** A statement of a policy, as these templates write them. */
export interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** Only in policies of resources. */
  readonly Principal?: "*" | Readonly<Record<string, string | readonly string[]>>;
}

interface PolicyDocument {
  readonly Statement: readonly Statement[];
}

/** The rights of AWS's own policies that the templates name. */
const managedPolicies: Readonly<Record<string, readonly Statement[]>> = {
  AWSXrayWriteOnlyAccess: [
    { Effect: "Allow", Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], Resource: "*" },
  ],
};

const managed = (arn: string): readonly Statement[] => {
  const statements = managedPolicies[arn.split("/").at(-1) ?? ""];
  if (!statements) throw new Error(`what ${arn} allows is not known here`);
  return statements;
};

const statementsOf = ({ Statement }: PolicyDocument): readonly Statement[] => Statement;

/** Everything that a role allows and denies: its inline policies, those attached to it, and AWS's own. */
export const roleStatements = (resources: readonly Resolved[], roleArn: string): readonly Statement[] => {
  const role = resources.find(({ type, arn }) => type === "AWS::IAM::Role" && arn === roleArn);
  if (!role) throw new Error(`there is no role ${roleArn}`);
  const { Policies = [], ManagedPolicyArns = [] } = role.properties;
  const attached = resources
    .filter(({ type, properties }) => type === "AWS::IAM::Policy" && properties.Roles?.includes(role.ref))
    .map(({ properties }) => properties);
  return [
    ...[...Policies, ...attached].flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument)),
    ...ManagedPolicyArns.flatMap(managed),
  ];
};

/** The policy of a queue, topic, bucket or bus. */
export const resourceStatements = (
  resources: readonly Resolved[],
  policyType: string,
  covers: (properties: Resolved["properties"]) => boolean,
): readonly Statement[] =>
  resources
    .filter(({ type, properties }) => type === policyType && covers(properties))
    .flatMap(({ properties }) => statementsOf(properties.PolicyDocument));
