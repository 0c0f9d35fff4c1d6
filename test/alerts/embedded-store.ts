import type { AlertStore } from '../../functions/alerts/store.ts';
import { createAlertStore } from '../../functions/index/alert-table.ts';
import { createIndex } from '../../functions/index/index.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { openEmbeddedTable } from '../../infra/local/embedded-table.ts';

export interface EmbeddedStore {
  readonly store: AlertStore;
  /** A second process's view of the same table. */
  readonly another: () => AlertStore;
  readonly close: () => Promise<void>;
}

/** A store on the embedded engine, in memory. */
export async function embeddedStore(): Promise<EmbeddedStore> {
  const table = await openEmbeddedTable();
  const client = createDynamoDb({ endpoint: table.endpoint });
  const tableName = 'alerts';
  await createIndex({ client, tableName, clock: { now: () => new Date() } }).createTable();
  const another = () => createAlertStore({ client, tableName });
  return {
    store: another(),
    another,
    close: async () => {
      client.destroy();
      await table.close();
    },
  };
}
