import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { isCompressed, varyByEncoding } from '../../functions/platform/compression.ts';

/** Room for the longest query that is refused by its own rule and not by its length: 10,000 characters of three bytes, `%XX` each. */
export const MOST_HEADER_BYTES = 131_072;

export type FetchHandler = (request: Request) => Response | Promise<Response>;

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

export type Listening =
  | { readonly ok: true; readonly server: HttpServer }
  | { readonly ok: false; readonly reason: string };

/**
 * Listens on this machine alone, on both of its loopback addresses, since `localhost` may mean either. Port 0 takes
 * a free one. Text is compressed for those who accept it.
 */
export async function listen(fetch: FetchHandler, port: number): Promise<Listening> {
  const servers: Server[] = [];
  const start = async (host: string, at: number) => {
    const server = createAdaptorServer({
      fetch: compressing(fetch),
      serverOptions: { maxHeaderSize: MOST_HEADER_BYTES },
    }) as Server;
    server.on('clientError', refuseUnreadable);
    await listening(server, at, host);
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };
  try {
    const taken = await start('127.0.0.1', port);
    await start('::1', taken).catch((error: NodeJS.ErrnoException) => {
      // Some machines have no IPv6. A port that another program has there would send people to it.
      if (error.code === 'EADDRINUSE' && port !== 0) throw error;
    });
    return { ok: true, server: { port: taken, close: () => closeAll(servers) } };
  } catch (error) {
    await closeAll(servers);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      return {
        ok: false,
        reason: `Port ${port} is in use; stop the other program, or choose another with --port.`,
      };
    }
    if (code === 'EACCES') {
      return { ok: false, reason: `Port ${port} is not allowed to you; choose one over 1023 with --port.` };
    }
    throw error;
  }
}

/** What answers requests, with its answers compressed as they are sent. */
export function compressing(fetch: FetchHandler): FetchHandler {
  return async (request) => {
    const answer = await fetch(request);
    varyByEncoding(answer.headers);
    if (answer.body === null || !isCompressed(request, answer)) return answer;
    const { status, headers } = answer;
    headers.delete('content-length');
    headers.set('content-encoding', 'gzip');
    return new Response(answer.body.pipeThrough(new CompressionStream('gzip')), { status, headers });
  };
}

/**
 * What Node cannot read as a request it would refuse without a word. Nothing of ours has seen it, so there is nothing to log.
 */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [status, title, fix] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The address or a header is too long', 'shorten it']
      : [
          '400 Bad Request',
          'This is no HTTP request',
          'encode what is not ASCII in an address, each byte as %XX',
        ];
  const detail = `${title}; ${fix}.`;
  const body = JSON.stringify({
    type: '/docs#bad-request',
    title,
    status: Number.parseInt(status!, 10),
    detail,
    fix,
  });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Answers under way are finished, within bounds; connections that only wait are closed. */
async function closeAll(servers: readonly Server[]): Promise<void> {
  const deadline = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, 3_000);
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeIdleConnections();
        }),
    ),
  );
  clearTimeout(deadline);
}
