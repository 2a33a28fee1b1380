import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** A cdk-nag finding that is accepted. */
interface Acknowledgement {
  /** The constructs, by their path inside the stage. */
  readonly at: RegExp;
  /** The rule, an IAM finding in brackets. `{stage}`, `{region}` and `{name}` of a group of `at` are replaced. */
  readonly id: string;
  readonly reason: string;
}

const bucketDeployment = /^site\/Custom::CDKBucketDeployment[0-9A-F]+$/;
const onlyDeploys =
  "CDK's own function copies the page into its bucket while the stack is deployed, and at no other time.";

/** Every accepted finding and why. A test fails for a row that suppresses nothing and for a finding without a row. */
export const acknowledgements: readonly Acknowledgement[] = [
  {
    at: /^api$/,
    id: "AwsSolutions-APIG4",
    reason:
      "The API's own pipeline authorises every route, public ones included, so that refusals are the same everywhere; the webhook is authorised by its signature.",
  },
  {
    at: /^data\/SignIn\/People$/,
    id: "AwsSolutions-COG1",
    reason:
      "Twelve characters without composition rules, as OWASP ASVS 6.2.5 asks; a passkey or a code by mail needs no password at all.",
  },
  {
    at: /^data\/SignIn\/People$/,
    id: "AwsSolutions-COG2",
    reason:
      "A second factor is optional: a passkey is two factors already, since it asks for finger, face or PIN each time, and some volunteers share a phone.",
  },
  {
    at: /^data\/SignIn\/People$/,
    id: "AwsSolutions-COG8",
    reason:
      "The Plus plan costs per person and month; roles are read at every call, so a stolen session can be ended at once.",
  },
  {
    at: /^data\/[\w-]+-secret$/,
    id: "AwsSolutions-SMG4",
    reason:
      "Ids are derived from their secret, which can never rotate; the others must change on two sides at once and rotate by the procedure in infra/README.md.",
  },
  {
    at: /^data\/Uploads$/,
    id: "AwsSolutions-S1",
    reason:
      "A file is here for the minutes until it is read; the log of the API shows who requested its upload address.",
  },
  {
    at: /^(api|workers)\/(?<service>needs)-(api|beginImport|onImportSliceDue)\/Role$/,
    id: "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::helink-{stage}-uploads-<AWS::AccountId>/{service}/*]",
    reason: "Object names are made at run time; the wildcard covers only those under the service's name.",
  },
  {
    at: /^site\/Distribution$/,
    id: "AwsSolutions-CFR1",
    reason: "Donors and families of volunteers live all over the world.",
  },
  {
    at: /^workers\/(?<table>\w+)-\w+\/Role$/,
    id: "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:dynamodb:{region}:<AWS::AccountId>:table/helink-{stage}-{table}/stream/*]",
    reason:
      "ListStreams cannot be limited to one stream; it shows the names of this table's streams, and no row.",
  },
  {
    at: /^workers\/[\w-]+\/[\w-]+-dead$|^mail\/[\w-]+-dead$/,
    id: "AwsSolutions-SQS3",
    reason:
      "It is itself where failures of a stream, a schedule or the mail end, which the rule does not recognise.",
  },
  {
    at: /^data\/Backups\/Plan\/Tables\/Role$/,
    id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]",
    reason:
      "AWS Backup's own role, which nothing else may take; AWS keeps its policy in step with the service.",
  },
  {
    at: bucketDeployment,
    id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    reason: onlyDeploys,
  },
  ...[
    "Action::s3:GetObject*",
    "Action::s3:GetBucket*",
    "Action::s3:List*",
    "Action::s3:DeleteObject*",
    "Action::s3:Abort*",
    "Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-us-east-1/*",
    "Resource::<PageA98A310E.Arn>/*",
  ].map((finding) => ({ at: bucketDeployment, id: `AwsSolutions-IAM5[${finding}]`, reason: onlyDeploys })),
  {
    at: bucketDeployment,
    id: "AwsSolutions-L1",
    reason: "CDK chooses and updates the runtime of its own function.",
  },
];

/** The constructs of a stage that an acknowledgement applies to, each with the finding's full name there. */
export const placesOf = (
  { at, id }: Acknowledgement,
  stageConstruct: IConstruct,
  stage: { readonly name: string; readonly region: string },
): { construct: IConstruct; id: string }[] =>
  stageConstruct.node.findAll().flatMap((construct) => {
    const match = at.exec(construct.node.path.slice(stageConstruct.node.path.length + 1));
    if (!match) return [];
    const names: Record<string, string> = { stage: stage.name, region: stage.region, ...match.groups };
    return [{ construct, id: id.replaceAll(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole) }];
  });

/** Acknowledges the accepted findings in one stage. */
export const acknowledge = (
  stageConstruct: IConstruct,
  stage: { readonly name: string; readonly region: string },
): void => {
  for (const row of acknowledgements) {
    for (const { construct, id } of placesOf(row, stageConstruct, stage)) {
      Validations.of(construct).acknowledge({ id, reason: row.reason });
    }
  }
};
