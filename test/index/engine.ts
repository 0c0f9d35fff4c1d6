import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { type OutsideEngine, openWantedEngine } from '../rehearsal/outside-engine.ts';

export interface Engine {
  readonly client: DynamoDBClient;
  /** A client of its own, for a test that breaks it. */
  createClient(): DynamoDBClient;
  close(): Promise<void>;
}

/** An embedded engine in memory on a free port of loopback (`npm run conform`: another one), and a client for it. */
export async function startEngine(): Promise<Engine> {
  const { endpoint, close } = (await openWantedEngine()) ?? (await openDynalite());
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

async function openDynalite(): Promise<OutsideEngine> {
  const server: Server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
