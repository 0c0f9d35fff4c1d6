import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { openEmbeddedTable } from '../../infra/local/embedded-table.ts';
import { openWantedEngine } from '../rehearsal/outside-engine.ts';

export interface Engine {
  readonly client: DynamoDBClient;
  /** A client of its own, for a test that breaks it. */
  createClient(): DynamoDBClient;
  close(): Promise<void>;
}

/** An embedded engine in memory on a free port of loopback (`npm run conform`: another one), and a client for it. */
export async function startEngine(): Promise<Engine> {
  const { endpoint, close } = (await openWantedEngine()) ?? (await openEmbeddedTable());
  const clients: DynamoDBClient[] = [];
  const createClient = () => {
    const client = createDynamoDb({ endpoint });
    clients.push(client);
    return client;
  };
  return {
    client: createClient(),
    createClient,
    async close() {
      for (const client of clients) client.destroy();
      await close();
    },
  };
}
