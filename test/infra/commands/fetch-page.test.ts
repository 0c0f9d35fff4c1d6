import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetchPage } from '../../../infra/commands/seed/fetch-page.ts';
import { type Gathered, gather } from '../../../infra/commands/seed/gather.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Harbour reopens</title>${head}</head><body><article><h1>Harbour reopens</h1>${body}</article></body></html>`;

const paragraphs =
  '<p>The harbour master said on Friday that “we sail on Monday, whatever the weather”.</p>'.repeat(8);

test('a web page becomes a seed with its address beside it', async () => {
  const home = await serving((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page(paragraphs)),
  );

  const files: Gathered[] = [];
  for await (const file of gather([`${home}/2024/harbour-reopens.html`], createFetchPage())) files.push(file);

  expect(files).toMatchObject([
    { ok: true, key: expect.stringMatching(/^127-0-0-1-harbour-reopens-[0-9a-f]{8}\.html\.meta\.json$/) },
    { ok: true, key: expect.stringMatching(/^127-0-0-1-harbour-reopens-[0-9a-f]{8}\.html$/) },
  ]);
  expect(JSON.parse(Buffer.from((files[0] as { bytes: Uint8Array }).bytes).toString())).toEqual({
    url: `${home}/2024/harbour-reopens.html`,
  });
});

test('a redirect leads to the name of the place where it ends', async () => {
  const home = await serving((request, response) =>
    request.url === '/short'
      ? response.writeHead(302, { location: '/long-name' }).end()
      : response.setHeader('content-type', 'text/plain').end('Headline\n\nBody.\n'),
  );

  expect(await createFetchPage()(`${home}/short`)).toMatchObject({ ok: true, url: `${home}/long-name` });
});

test('a page in another encoding arrives as UTF-8', async () => {
  const home = await serving((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(Buffer.from('Café', 'latin1')),
  );

  const got = await createFetchPage()(home);

  expect(got.ok && Buffer.from(got.bytes).toString('utf8')).toBe('Café');
});

test.each<[string, RequestListener, RegExp]>([
  [
    'is over 1 MiB',
    (_, response) => response.setHeader('content-type', 'text/html').end('a'.repeat(2 ** 21)),
    /1 MiB/,
  ],
  ['is no text', (_, response) => response.setHeader('content-type', 'image/png').end('…'), /image\/png/],
  ['is not there', (_, response) => response.writeHead(404).end(), /answered 404/],
  [
    'never ends',
    (_, response) => response.setHeader('content-type', 'text/html').write('…'),
    /more than 0.2 seconds/,
  ],
])('a page that %s is refused', async (_name, listener, reason) => {
  const home = await serving(listener);

  const got = await createFetchPage({ timeoutMs: 200 })(home);

  expect(got).toEqual({ ok: false, reason: expect.stringMatching(reason) });
});

test('a server that is not there is refused', async () => {
  const got = await createFetchPage()('http://127.0.0.1:1/');

  expect(got).toEqual({ ok: false, reason: expect.stringContaining('could not be reached') });
});
