import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { handleHttpApi } from '../../functions/platform/http-api.ts';

const event = (more: object): APIGatewayProxyEventV2 =>
  ({
    version: '2.0',
    rawPath: '/echo',
    rawQueryString: '',
    headers: { host: 'api.example' },
    requestContext: { requestId: 'r', domainName: 'api.example', http: { method: 'POST', path: '/echo' } },
    isBase64Encoded: false,
    ...more,
  }) as never;

describe('a function that an HTTP API calls', () => {
  it('hands on address, query, headers, cookies and body, and the event beside them', async () => {
    const seen: unknown[] = [];
    const handler = handleHttpApi({
      async fetch(request, env) {
        const { method, url, headers } = request;
        seen.push(method, url, headers.get('cookie'), headers.get('x-name'), await request.text(), env);
        return new Response(null, { status: 204 });
      },
    });
    const given = event({
      rawQueryString: 'q=zo%C3%AB&q=b',
      headers: { host: 'api.example', 'x-name': 'Zoë' },
      cookies: ['a=1', 'b=2'],
      body: 'Zoë',
    });
    expect(await handler(given)).toEqual({
      statusCode: 204,
      headers: { vary: 'Accept-Encoding' },
      body: '',
      isBase64Encoded: false,
    });
    const env = { event: given, requestContext: given.requestContext };
    expect(seen).toEqual([
      'POST',
      'https://api.example/echo?q=zo%C3%AB&q=b',
      'a=1; b=2',
      'Zo%C3%AB',
      'Zoë',
      env,
    ]);
  });

  it.each([
    ['text/html; charset=utf-8', false],
    ['application/json', false],
    ['application/problem+json; charset=utf-8', false],
    ['image/svg+xml', false],
    ['application/x-ndjson', true],
    ['image/png', true],
  ])('sends %s in base64: %s', async (type, isBase64Encoded) => {
    const echo = handleHttpApi({
      fetch: async (request) =>
        new Response(await request.arrayBuffer(), { headers: { 'content-type': type } }),
    });
    const bytes = Buffer.from('\ufeffZoë');
    const answer = await echo(event({ body: bytes.toString('base64'), isBase64Encoded: true }));
    expect(answer).toMatchObject({ isBase64Encoded, headers: { 'content-type': type } });
    expect(Buffer.from(answer.body!, isBase64Encoded ? 'base64' : 'utf8')).toEqual(bytes);
  });

  it('sends what is compressed in base64, and cookies apart', async () => {
    const headers = new Headers({ 'content-type': 'text/plain', 'content-encoding': 'gzip' });
    for (const cookie of ['a=1', 'b=2; Secure']) headers.append('set-cookie', cookie);
    const answer = await handleHttpApi({ fetch: () => new Response('zipped', { headers }) })(event({}));
    expect(answer).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip', vary: 'Accept-Encoding' },
      cookies: ['a=1', 'b=2; Secure'],
      body: Buffer.from('zipped').toString('base64'),
      isBase64Encoded: true,
    });
  });

  it.each([
    ['gzip', 'text/csv', 'gzip'],
    ['br;q=1, *;q=0.1', 'application/problem+json; charset=utf-8', 'gzip'],
    ['gzip;q=0, *', 'text/csv', undefined],
    ['br', 'text/csv', undefined],
    ['gzip', 'image/png', undefined],
  ])('for a caller that accepts %s makes of %s: %s', async (accepted, type, coding) => {
    const text = 'The ferry sails at noon. '.repeat(40);
    const handler = handleHttpApi({
      fetch: () => new Response(text, { headers: { 'content-type': type, vary: 'Accept' } }),
    });
    const answer = await handler(event({ headers: { host: 'api.example', 'accept-encoding': accepted } }));
    expect(answer.headers).toMatchObject({ vary: 'Accept, Accept-Encoding' });
    expect(answer.headers?.['content-encoding']).toBe(coding);
    const bytes = Buffer.from(answer.body!, answer.isBase64Encoded ? 'base64' : 'utf8');
    expect((coding === undefined ? bytes : gunzipSync(bytes)).toString()).toBe(text);
  });

  it('refuses what cannot be a request', async () => {
    const handler = handleHttpApi({ fetch: () => new Response('never') });
    expect(await handler(event({ headers: { 'no name': 'x' } }))).toMatchObject({ statusCode: 400 });
  });
});
