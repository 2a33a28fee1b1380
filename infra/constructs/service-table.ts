import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { type TableDefinition, tableName } from "#shared/db/table.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

export interface ServiceTableProps {
  /** Name of the deployment stage. */
  readonly stage: string;
  readonly definition: TableDefinition;
  readonly encryptionKey: IKey;
}

/** A service's table as its manifest defines it. It outlives its stack; any second of 35 days can be restored. */
export class ServiceTable extends Construct {
  readonly table: TableV2;
  readonly givenName: string;
  readonly indexNames: readonly string[];

  constructor(scope: Construct, id: string, { stage, definition, encryptionKey }: ServiceTableProps) {
    super(scope, id);
    const { indexes = [], expiryAttribute } = definition;
    this.givenName = tableName(stage, definition.name);
    this.indexNames = indexes.map(({ name }) => name);
    this.table = new TableV2(this, "Table", {
      tableName: this.givenName,
      partitionKey: text("pk"),
      sortKey: text("sk"),
      globalSecondaryIndexes: indexes.map(({ name, partitionKey, sortKey }) => ({
        indexName: name,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
      })),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: TableEncryptionV2.customerManagedKey(encryptionKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      ...(expiryAttribute ? { timeToLiveAttribute: expiryAttribute } : {}),
    });
  }
}
