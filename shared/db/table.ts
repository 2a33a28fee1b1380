/** A key of strings, as every table of Helink has: partition key `pk`, sort key `sk`. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A global secondary index over two string attributes; it always projects all attributes. */
export interface IndexDefinition {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/**
 * The table of a service, as data: the local stack creates it and the data stack deploys it from this definition.
 * Every table is keyed by `pk` and `sk`, billed on demand, and has a stream of new and old images.
 */
export interface TableDefinition {
  /** The service's name; the physical name is prefixed by the stage (see {@link tableName}). */
  readonly name: string;
  readonly indexes?: readonly IndexDefinition[];
  /** Attribute (epoch seconds) after which DynamoDB may delete an item. No invariant depends on that. */
  readonly expiryAttribute?: string;
}

/** The physical name of a table in a stage: `helink-dev-needs`. */
export const tableName = (stage: string, table: string): string => `helink-${stage}-${table}`;
