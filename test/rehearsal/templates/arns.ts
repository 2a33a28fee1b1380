/** What a resource is called and where it is. */
export interface Place {
  readonly region: string;
  readonly account: string;
  /** The physical name. */
  readonly name: string;
}

/** The property that gives a type its physical name; without it CloudFormation would make one up. */
export const nameProperties: Readonly<Record<string, string>> = {
  "AWS::Lambda::Function": "FunctionName",
  "AWS::DynamoDB::GlobalTable": "TableName",
  "AWS::SQS::Queue": "QueueName",
  "AWS::S3::Bucket": "BucketName",
  "AWS::Events::EventBus": "Name",
  "AWS::Events::Rule": "Name",
  "AWS::SecretsManager::Secret": "Name",
  "AWS::Logs::LogGroup": "LogGroupName",
  "AWS::SNS::Topic": "TopicName",
  "AWS::SES::EmailIdentity": "EmailIdentity",
  "AWS::SES::ConfigurationSet": "Name",
};

const regional =
  (service: string, resource: (name: string) => string) =>
  ({ region, account, name }: Place): string =>
    `arn:aws:${service}:${region}:${account}:${resource(name)}`;

/** The ARN of a resource, by its type. Source: AWS's service authorization reference. */
export const arns: Readonly<Record<string, (place: Place) => string>> = {
  "AWS::Lambda::Function": regional("lambda", (name) => `function:${name}`),
  "AWS::DynamoDB::GlobalTable": regional("dynamodb", (name) => `table/${name}`),
  "AWS::SQS::Queue": regional("sqs", (name) => name),
  "AWS::S3::Bucket": ({ name }) => `arn:aws:s3:::${name}`,
  "AWS::Events::EventBus": regional("events", (name) => `event-bus/${name}`),
  "AWS::Events::Rule": regional("events", (name) => `rule/${name}`),
  // Secrets Manager adds six characters.
  "AWS::SecretsManager::Secret": regional("secretsmanager", (name) => `secret:${name}-A1b2C3`),
  "AWS::Logs::LogGroup": regional("logs", (name) => `log-group:${name}:*`),
  "AWS::SNS::Topic": regional("sns", (name) => name),
  "AWS::KMS::Key": regional("kms", (name) => `key/${name}`),
  "AWS::IAM::Role": ({ account, name }) => `arn:aws:iam::${account}:role/${name}`,
  "AWS::Cognito::UserPool": regional("cognito-idp", (name) => `userpool/${name}`),
  "AWS::SES::EmailIdentity": regional("ses", (name) => `identity/${name}`),
  "AWS::SES::ConfigurationSet": regional("ses", (name) => `configuration-set/${name}`),
};

/** What `Ref` says of a type where it is not the physical name. */
export const references: Readonly<Record<string, (place: Place) => string>> = {
  "AWS::SQS::Queue": ({ region, account, name }) => `https://sqs.${region}.amazonaws.com/${account}/${name}`,
  "AWS::SecretsManager::Secret": (place) => arns["AWS::SecretsManager::Secret"]?.(place) ?? "",
  "AWS::SNS::Topic": (place) => arns["AWS::SNS::Topic"]?.(place) ?? "",
  // A pool's id begins with its region.
  "AWS::Cognito::UserPool": ({ region, name }) => `${region}_${name.replaceAll(/\W/g, "")}`,
};
