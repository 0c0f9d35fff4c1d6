/** The one table, for whoever creates it: the stack on AWS, the laptop, tests. On demand, no secondary index, no stream. */
export interface TableDefinition {
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** Both keys are strings. */
export const tableDefinition: TableDefinition = { partitionKey: 'pk', sortKey: 'sk' };
