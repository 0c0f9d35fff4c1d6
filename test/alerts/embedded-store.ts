import type { AddressInfo } from 'node:net';
import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { AlertStore } from '../../functions/alerts/store.ts';
import { createAlertStore } from '../../functions/index/alert-table.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';

export interface EmbeddedStore {
  readonly store: AlertStore;
  /** A second process's view of the same table. */
  readonly another: () => AlertStore;
  readonly close: () => Promise<void>;
}

/** A store on the embedded engine, in memory. */
export async function embeddedStore(): Promise<EmbeddedStore> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = createDynamoDb({ endpoint: `http://127.0.0.1:${port}` });
  const tableName = 'alerts';
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  await waitUntilTableExists(
    { client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.1 },
    { TableName: tableName },
  );
  const another = () => createAlertStore({ client, tableName });
  return {
    store: another(),
    another,
    close: async () => {
      client.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
