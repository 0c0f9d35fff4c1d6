import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createApi } from '../../functions/lookup/create-api.ts';
import { handleHttpApi } from '../../functions/platform/http-api.ts';
import { MemoryIndex, rowsOf } from './memory-index.ts';

const rows = rowsOf([{ text: 'Zoë’s crew waits — “still”.', speaker: 'Zoë Ruiz' }]);
const logged: unknown[] = [];
const handler = handleHttpApi(
  createApi({
    index: new MemoryIndex(rows).asIndex(),
    clock: { now: () => new Date() },
    log: { error: (...line) => void logged.push(line) },
  }),
);

async function call(method: string, rawPath: string, more: { query?: string; body?: string } = {}) {
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: more.query ?? '',
    headers: { host: 'api.example', 'content-type': 'application/json' },
    requestContext: {
      requestId: 'request-1',
      domainName: 'api.example',
      stage: '$default',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    },
    ...(more.body !== undefined && { body: more.body }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2;
  const answer = (await handler(event as never)) as APIGatewayProxyStructuredResultV2;
  return {
    status: answer.statusCode,
    headers: answer.headers ?? {},
    json: answer.body ? JSON.parse(answer.body) : null,
  };
}

describe('the application behind an HTTP API (payload 2.0)', () => {
  it('reads the query string as it was sent', async () => {
    const { status, json } = await call('GET', '/v1/quotes', {
      query: 'q=%22zo%C3%AB%E2%80%99s+crew%22&speaker=zoe+ruiz',
    });
    expect(status).toBe(200);
    expect(json.items).toEqual([expect.objectContaining({ id: rows[0]!.id })]);
    expect(json.items[0].links.self).toBe(`https://api.example/v1/quotes/${rows[0]!.id}`);
  });

  it('reads a JSON body, and answers HEAD, 404, 405 and 400 as on Node', async () => {
    const claim = JSON.stringify({ text: 'zoes crew waits still' });
    expect((await call('POST', '/v1/verify', { body: claim })).json).toMatchObject({ verdict: 'verbatim' });
    expect(await call('HEAD', '/v1/quotes')).toMatchObject({ status: 200, json: null });
    expect((await call('GET', '/v1/none')).status).toBe(404);
    expect(await call('DELETE', '/v1/quotes')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
    expect((await call('GET', '/v1/quotes', { query: 'limit=0&limit=1' })).json).toMatchObject({
      parameter: 'limit',
    });
  });

  it('goes by the gateway’s own request id when something fails', async () => {
    const broken = handleHttpApi(
      createApi({
        index: { snapshot: () => Promise.reject(new Error('inside')) } as never,
        clock: { now: () => new Date() },
        log: { error: (...line) => void logged.push(line) },
      }),
    );
    const event = {
      version: '2.0',
      rawPath: '/v1/quotes',
      rawQueryString: '',
      headers: {},
      requestContext: { requestId: 'request-2', http: { method: 'GET', path: '/v1/quotes' } },
    };
    const answer = (await broken(event as never)) as APIGatewayProxyStructuredResultV2;
    expect(JSON.parse(answer.body!)).toMatchObject({ status: 500, correlationId: 'request-2' });
    expect(logged).toEqual([
      ['AQ301', expect.any(Error), expect.objectContaining({ correlationId: 'request-2' })],
    ]);
  });
});
