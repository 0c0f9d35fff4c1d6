import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { once } from './late.ts';
import { createTable, type Table, type TableReads } from './table.ts';

export interface SdkTableOptions {
  /** From `createDynamoDb` in platform/dynamodb.ts, with its timeouts and bounded retries. */
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** The table for those who write it too, by the SDK's client. What writes is loaded with the first write. */
export function createSdkTable(options: SdkTableOptions): Table {
  const writes = once(async () => (await import('./table-writes.ts')).createTableWrites(options));
  return createTable({ reads: readsOf(options.client), writes, tableName: options.tableName });
}

export function readsOf(client: DynamoDBClient): TableReads {
  return {
    getItem: (input) => client.send(new GetItemCommand(input)),
    query: (input) => client.send(new QueryCommand(input)),
    batchGetItem: (input) => client.send(new BatchGetItemCommand(input)),
  };
}
