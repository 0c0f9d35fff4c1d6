import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Index } from '../../functions/index/index.ts';
import { type ApiOptions, createApi } from '../../functions/lookup/create-api.ts';
import type { Log } from '../../functions/platform/log.ts';
import { compressing, MOST_HEADER_BYTES } from '../../infra/local/http-server.ts';

export interface TestApi {
  readonly url: string;
  /** What was logged as errors. */
  readonly errors: unknown[];
  get(path: string, init?: RequestInit): Promise<Response>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked against their schemas in one place.
  json<Body = any>(path: string, init?: RequestInit): Promise<Body>;
  close(): Promise<void>;
}

/** The application behind a real HTTP server on a free port of loopback. */
export async function startApi(index: Index, extend?: ApiOptions['extend']): Promise<TestApi> {
  const errors: unknown[] = [];
  const log: Log = {
    info() {},
    warn() {},
    error: (code, error, fields) => errors.push({ code, error, fields }),
  };
  const api = createApi({ index, clock: { now: () => new Date('2024-05-01T00:00:00Z') }, log, extend });
  const server: Server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES },
    getRequestListener(compressing(api.fetch)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, init?: RequestInit) => fetch(url + path, init);
  return {
    url,
    errors,
    get,
    json: async (path, init) => (await get(path, init)).json() as never,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
