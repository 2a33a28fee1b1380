import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from "aws-cdk-lib/aws-backup";
import { Schedule } from "aws-cdk-lib/aws-events";
import { Construct } from "constructs";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";

export interface TableBackupsProps {
  readonly stage: StageValues;
  /** ARNs of the tables. */
  readonly tables: readonly string[];
}

/**
 * Backups outside the tables' own recovery, which goes with the table: each day for a week, each Sunday for 35 days, no
 * longer, since what people had erased must be gone from them then. Nobody may delete one before its time. 19:00 UTC is
 * three in the morning in the county.
 */
export class TableBackups extends Construct {
  constructor(scope: Construct, id: string, { stage, tables }: TableBackupsProps) {
    super(scope, id);
    const backupVault = new BackupVault(this, "Vault", {
      backupVaultName: resourceName(stage.name),
      blockRecoveryPointDeletion: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const rule = (ruleName: string, weekDay: string, days: number) =>
      new BackupPlanRule({
        ruleName,
        backupVault,
        scheduleExpression: Schedule.cron({ minute: "0", hour: "19", weekDay }),
        deleteAfter: Duration.days(days),
        ...(stage.backupCopy === undefined
          ? {}
          : {
              copyActions: [
                {
                  destinationBackupVault: BackupVault.fromBackupVaultArn(
                    this,
                    `${ruleName}-copy`,
                    stage.backupCopy,
                  ),
                  deleteAfter: Duration.days(days),
                },
              ],
            }),
      });
    const plan = new BackupPlan(this, "Plan", {
      backupPlanName: resourceName(stage.name, "tables"),
      backupPlanRules: [rule("daily", "MON-SAT", 7), rule("weekly", "SUN", 35)],
    });
    plan.addSelection("Tables", { resources: tables.map((arn) => BackupResource.fromArn(arn)) });
  }
}
