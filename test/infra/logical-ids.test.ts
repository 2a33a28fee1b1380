import { expect, it } from "vitest";
import { stages } from "#infra/stages.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

/** Resources that hold what cannot be made again, by type; their logical ids are what CloudFormation knows them by. */
const holding = [
  "AWS::DynamoDB::GlobalTable",
  "AWS::KMS::Key",
  "AWS::SecretsManager::Secret",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolClient",
  "AWS::S3::Bucket",
];

it.each(Object.values(stages))("what holds data in stage $name keeps its logical id", (stage) => {
  const { all } = synthesise(stage);
  expect(holding.flatMap((type) => all(type, "data").map(({ id }) => id))).toEqual([
    "networkTable332EC3D4",
    "projectsTable6506D0FE",
    "volunteersTableB7474F38",
    "needsTable134BE844",
    "matchingTableEFFA2ADE",
    "listsTable1C24946C",
    "donationsTable9F8C1B83",
    "noticesTableD4C140C5",
    "TableKeyF581D96F",
    "PersonalDataKeyAF90130A",
    "idssecret5CA0FB41",
    "cursorssecret0894561D",
    "edgeasecret71DDCBEF",
    "edgebsecret24A4EA44",
    "donationssecret3E606A0A",
    "SignInPeople26B168CC",
    "SignInPeoplePageE9289368",
    "Uploads4F6EB0FD",
  ]);
});
