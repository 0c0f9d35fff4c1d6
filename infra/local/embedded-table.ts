import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';

export interface EmbeddedTable {
  /** For the client of DynamoDB. */
  readonly endpoint: string;
  /** When what is under way has been answered, or would have been: its caller may be gone. */
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
  const settled = underWay(server);
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      await settled();
      await new Promise<void>((resolve, reject) => {
        server.close((error?: Error) => (error ? reject(error) : resolve()));
        // Clients keep their connections open, and the server would wait for them.
        server.closeAllConnections();
      });
    },
  };
}

/**
 * Gives what resolves when no call is being worked on. The server itself knows of connections alone: of a client that hung up, the
 * engine would find its files closed between reading an item and writing it.
 */
function underWay(server: Server): () => Promise<void> {
  const calls = new Set<object>();
  let waiting: (() => void)[] = [];
  server.on('request', (request, response) => {
    calls.add(response);
    const done = () => {
      calls.delete(response);
      if (calls.size > 0) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    };
    const { end } = response;
    response.end = ((...given: Parameters<typeof end>) => {
      done();
      return end.apply(response, given);
    }) as typeof end;
    // What did not come in whole is not worked on.
    request.once('close', () => request.complete || done());
  });
  return () =>
    new Promise((resolve) => {
      if (calls.size === 0) resolve();
      else waiting.push(resolve);
    });
}
