import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';

export interface EmbeddedTable {
  /** For the client of DynamoDB. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * DynamoDB on this machine, in this process, on a free port of the loopback interface, kept in `path`, or in memory
 * without one. Only one may be open on a path: take the data folder first.
 */
export async function openEmbeddedTable(path?: string): Promise<EmbeddedTable> {
  const server = dynalite({ ...(path && { path }), createTableMs: 0, deleteTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error?: Error) => (error ? reject(error) : resolve()));
        // Clients keep their connections open, and the server would wait for them.
        server.closeAllConnections();
      }),
  };
}
