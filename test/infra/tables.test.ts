import { describe, expect, it } from "vitest";
import * as z from "zod";
import { stages } from "#infra/stages.ts";
import { settingsSchema } from "#services/donations/settings.ts";
import { manifests } from "#services/services.ts";
import { tableName } from "#shared/db/table.ts";
import { synthesise } from "#test/support/synthesised-stage.ts";

describe.each(Object.values(stages))("the tables of stage $name", (stage) => {
  const { all } = synthesise(stage);
  const tables = all("AWS::DynamoDB::GlobalTable");
  const replicaOf = (properties: Record<string, unknown>) =>
    (properties.Replicas as Record<string, unknown>[])[0];

  it("are those of the manifests, one each, and stand in the data stack", () => {
    const wanted = manifests.map(({ table }) => tableName(stage.name, table.name));
    expect(tables.map(({ Properties }) => Properties.TableName)).toEqual(wanted);
    expect(new Set(tables.map(({ stack }) => stack))).toEqual(new Set(["data"]));
  });

  it("are kept when their stack is deleted or they are replaced, and refuse deletion", () => {
    for (const { DeletionPolicy, UpdateReplacePolicy, Properties } of tables) {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(["RetainExceptOnCreate", "Retain"]);
      expect(replicaOf(Properties)).toMatchObject({ DeletionProtectionEnabled: true });
    }
  });

  it("can be restored to any second of 35 days", () => {
    for (const { Properties } of tables) {
      const recovery = { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 };
      expect(replicaOf(Properties)).toMatchObject({ PointInTimeRecoverySpecification: recovery });
    }
  });

  it("are encrypted under a key of our own, which rotates and is kept", () => {
    for (const { Properties } of tables)
      expect(Properties.SSESpecification).toMatchObject({ SSEType: "KMS" });
    for (const { Properties, DeletionPolicy } of all("AWS::KMS::Key", "data")) {
      expect(Properties.EnableKeyRotation).toBe(true);
      expect(DeletionPolicy).toBe("RetainExceptOnCreate");
    }
  });

  it("are paid by request and have a stream of old and new images", () => {
    for (const { Properties } of tables) {
      expect(Properties.BillingMode).toBe("PAY_PER_REQUEST");
      expect(Properties.StreamSpecification).toEqual({ StreamViewType: "NEW_AND_OLD_IMAGES" });
    }
  });

  it("have the keys, indexes and expiry that their definitions name, and no others", () => {
    for (const { table } of manifests) {
      const deployed = tables.find(
        ({ Properties }) => Properties.TableName === tableName(stage.name, table.name),
      );
      const keys = (partitionKey: string, sortKey: string) => [
        { AttributeName: partitionKey, KeyType: "HASH" },
        { AttributeName: sortKey, KeyType: "RANGE" },
      ];
      const indexes = (table.indexes ?? []).map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: keys(partitionKey, sortKey),
        Projection: { ProjectionType: "ALL" },
      }));
      expect(deployed?.Properties.KeySchema).toEqual(keys("pk", "sk"));
      expect(deployed?.Properties.GlobalSecondaryIndexes ?? []).toEqual(indexes);
      const expiry = deployed?.Properties.TimeToLiveSpecification as { AttributeName?: string } | undefined;
      expect(expiry?.AttributeName).toBe(table.expiryAttribute);
    }
  });
});

it("tables are backed up apart from their own recovery, no longer than that, and elsewhere where the stage says so", () => {
  const backupCopy = "arn:aws:backup:ap-northeast-1:210987654321:backup-vault:helink";
  const { all } = synthesise({ ...stages.dev, backupCopy });
  const [plan] = all("AWS::Backup::BackupPlan");
  const { BackupPlanRule } = Object(plan?.Properties.BackupPlan) as { BackupPlanRule: object[] };
  expect(BackupPlanRule).toMatchObject(
    [7, 35].map((DeleteAfterDays) => ({
      Lifecycle: { DeleteAfterDays },
      CopyActions: [{ DestinationBackupVaultArn: backupCopy, Lifecycle: { DeleteAfterDays } }],
    })),
  );
  const [selection] = all("AWS::Backup::BackupSelection");
  const { Resources } = Object(selection?.Properties.BackupSelection) as { Resources: unknown[] };
  expect(Resources).toHaveLength(manifests.length);
  const [vault] = all("AWS::Backup::BackupVault");
  expect(vault?.DeletionPolicy).toBe("RetainExceptOnCreate");
  expect(JSON.stringify(vault?.Properties.AccessPolicy)).toContain("backup:DeleteRecoveryPoint");
});

it("secrets and people who can sign in are kept as tables are", () => {
  const { all } = synthesise();
  const kept = [...all("AWS::SecretsManager::Secret"), ...all("AWS::Cognito::UserPool")];
  expect(kept.length).toBeGreaterThan(4);
  for (const { DeletionPolicy } of kept) expect(DeletionPolicy).toBe("RetainExceptOnCreate");
  for (const { Properties } of all("AWS::Cognito::UserPool"))
    expect(Properties.DeletionProtection).toBe("ACTIVE");
});

it("a secret that others issue is in no template, and a further setting does not write it anew", () => {
  const withOneMore = manifests.map((manifest) =>
    manifest.name === "donations"
      ? { ...manifest, environment: () => settingsSchema().extend({ SECOND_SECRET: z.string() }) }
      : manifest,
  );
  const [now, later] = [manifests, withOneMore].map((services) =>
    synthesise(stages.dev, services).all("AWS::SecretsManager::Secret"),
  );
  expect(now?.map(({ Properties }) => Properties.Name)).toContain("helink-dev-donations");
  expect(later).toEqual(now);
  for (const { Properties } of now ?? []) expect(Properties).not.toHaveProperty("SecretString");
});
