import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Index } from '../../index/index.ts';
import { createMeter } from '../../index/meter.ts';
import { methodNotAllowed, problemType, tooLarge } from '../problem.ts';

export interface McpOptions {
  readonly index: Index;
  /** Where the service is reached; the links in answers begin with it. */
  readonly origin: (request: Request) => string;
}

/** A claim of 4,000 characters, escaped, and the envelope. */
const MAX_BODY = 65_536;

/**
 * `POST /mcp`: the Model Context Protocol over stateless Streamable HTTP. Every request stands alone and is answered with JSON,
 * so any instance of a function may take it. The protocol's own GET (a stream of server messages) has nothing to offer here.
 */
export function createMcpRoutes({ index, origin }: McpOptions): Hono {
  const app = new Hono();
  app.post(
    '/mcp',
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (c) => c.json(tooLarge(MAX_BODY), 413, { 'content-type': problemType }),
    }),
    async (c) => {
      // The SDK takes longer to load than all the rest together, so only those wait for it who need it.
      const { answerMcp } = await import('./server.ts');
      return answerMcp(c.req.raw, {
        index,
        read: async () => {
          const meter = createMeter();
          return { snapshot: await index.snapshot({ meter }), meter, origin: origin(c.req.raw) };
        },
      });
    },
  );
  app.all('/mcp', (c) => {
    c.header('allow', 'POST');
    return c.json(methodNotAllowed(['POST']), 405, { 'content-type': problemType });
  });
  return app;
}
