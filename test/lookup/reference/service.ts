import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Alert } from '../../../functions/alerts/alert.ts';
import { createAlertApp } from '../../../functions/alerts/create-alert-app.ts';
import type { Index } from '../../../functions/index/index.ts';
import { createApi } from '../../../functions/lookup/create-api.ts';
import { createMcpRoutes } from '../../../functions/lookup/mcp/routes.ts';
import { addReferenceRoutes } from '../../../functions/lookup/reference/routes.ts';
import type { Log } from '../../../functions/platform/log.ts';
import { type EmbeddedStore, embeddedStore } from '../../alerts/embedded-store.ts';

export interface WholeService {
  readonly url: string;
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly token: string;
  readonly alerts: EmbeddedStore['store'];
  /** What was logged as errors. */
  readonly errors: unknown[];
  close(): Promise<void>;
}

/** Every route there is over one index, behind a real HTTP server: as on a laptop, with nothing sent to anybody. */
export async function wholeService(index: Index): Promise<WholeService> {
  const token = 'the-owner-of-this-test';
  const errors: unknown[] = [];
  const log: Log = {
    info() {},
    warn() {},
    error: (code, error, fields) => errors.push({ code, error, fields }),
  };
  const clock = { now: () => new Date('2024-05-02T10:00:00Z') };
  const embedded = await embeddedStore();
  const alertApp = createAlertApp({
    index,
    store: embedded.store,
    clock,
    log,
    webhooks: { allowLoopback: false, resolve: async () => [{ address: '93.184.216.34', family: 4 }] },
    confirmsEmail: true,
    ownerToken: async () => token,
    queue: { send: async () => {} },
    publicUrl: () => 'https://quotes.example',
    invite: async (_alert: Alert) => null,
    uninvite: async () => {},
  });
  const { fetch } = createApi({
    index,
    clock,
    log,
    extend: (app) => {
      app.route('/', alertApp);
      app.route('/', createMcpRoutes({ index, origin: () => 'https://quotes.example' }));
      addReferenceRoutes(app);
    },
  });
  const server: Server = createServer(getRequestListener(fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fetch,
    token,
    alerts: embedded.store,
    errors,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await embedded.close();
    },
  };
}
