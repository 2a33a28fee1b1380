import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** A finding of cdk-nag that is left as it is. */
interface Acknowledgement {
  /** Which constructs, by their path inside the stage. */
  readonly at: RegExp;
  /** The rule; IAM findings are named one by one, in brackets. `{stage}` and `{table}` stand for names at `at`. */
  readonly id: string;
  readonly reason: string;
}

const deployment = /^site\/Custom::CDKBucketDeployment[0-9A-F]+$/;
const copying =
  "CDK's own function copies the page into its bucket when the stack is deployed, and at no other time.";

/** Every finding that is left, and why. A test fails where a row suppresses nothing, or a finding has no row. */
export const acknowledgements: readonly Acknowledgement[] = [
  {
    at: /^api$/,
    id: "AwsSolutions-APIG4",
    reason:
      "The pipeline is the authoriser of every route, public ones included, so that refusals are alike everywhere; the webhook is authorised by its signature.",
  },
  {
    at: /^data\/SignIn\/People$/,
    id: "AwsSolutions-COG1",
    reason:
      "Twelve characters without composition rules, as OWASP ASVS 6.2.5 asks, and passkeys beside them.",
  },
  {
    at: /^data\/SignIn\/People$/,
    id: "AwsSolutions-COG2",
    reason:
      "A second factor is offered; a passkey is two factors already, and a volunteer may hold only a shared phone.",
  },
  {
    at: /^data\/SignIn\/People$/,
    id: "AwsSolutions-COG8",
    reason:
      "The Plus plan costs per person and month; roles are cards read at every call, so a stolen session ends at once.",
  },
  {
    at: /^data\/[\w-]+-secret$/,
    id: "AwsSolutions-SMG4",
    reason:
      "Ids follow from their secret and can never rotate; the others rotate by the procedure in infra/README.md, since the value must change on two sides.",
  },
  {
    at: /^data\/Uploads$/,
    id: "AwsSolutions-S1",
    reason:
      "A file lies here for the minutes until it is read; who asked for its address stands in the log of the API.",
  },
  {
    at: /^(api|workers)\/(?<service>needs)-(api|beginImport|importSlice)\/Role$/,
    id: "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::helink-{stage}-uploads-<AWS::AccountId>/{service}/*]",
    reason:
      "Objects are named one by one when they are made; the star stands for those under the service's name.",
  },
  {
    at: /^site\/Distribution$/,
    id: "AwsSolutions-CFR1",
    reason: "Donors and families of volunteers live everywhere.",
  },
  {
    at: /^(api|workers)\/[\w-]+\/Role$|^data\/SignIn\/MailClaims\/Role$/,
    id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/AWSXrayWriteOnlyAccess]",
    reason:
      "X-Ray takes segments without naming a resource; the managed policy allows that and nothing else.",
  },
  {
    at: /^workers\/(?<table>\w+)-\w+\/Role$/,
    id: "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:dynamodb:{region}:<AWS::AccountId>:table/helink-{stage}-{table}/stream/*]",
    reason: "ListStreams names no single stream; it shows names of this table's streams, and no row.",
  },
  {
    at: /^workers\/[\w-]+\/[\w-]+-dead$/,
    id: "AwsSolutions-SQS3",
    reason: "It is itself the dead-letter queue of a stream or a schedule, which the rule does not look for.",
  },
  {
    at: deployment,
    id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    reason: copying,
  },
  ...[
    "Action::s3:GetObject*",
    "Action::s3:GetBucket*",
    "Action::s3:List*",
    "Action::s3:DeleteObject*",
    "Action::s3:Abort*",
    "Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-us-east-1/*",
    "Resource::<PageA98A310E.Arn>/*",
  ].map((finding) => ({ at: deployment, id: `AwsSolutions-IAM5[${finding}]`, reason: copying })),
  {
    at: deployment,
    id: "AwsSolutions-L1",
    reason: "CDK chooses and renews the runtime of its own function.",
  },
];

/** Where an acknowledgement holds in a stage, and the finding's full name there. */
export const placesOf = (
  { at, id }: Acknowledgement,
  house: IConstruct,
  stage: { readonly name: string; readonly region: string },
): { construct: IConstruct; id: string }[] =>
  house.node.findAll().flatMap((construct) => {
    const match = at.exec(construct.node.path.slice(house.node.path.length + 1));
    if (!match) return [];
    const names: Record<string, string> = { stage: stage.name, region: stage.region, ...match.groups };
    return [{ construct, id: id.replaceAll(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole) }];
  });

/** Acknowledges in one stage what the table leaves as it is. */
export const acknowledge = (
  house: IConstruct,
  stage: { readonly name: string; readonly region: string },
): void => {
  for (const row of acknowledgements) {
    for (const { construct, id } of placesOf(row, house, stage)) {
      Validations.of(construct).acknowledge({ id, reason: row.reason });
    }
  }
};
