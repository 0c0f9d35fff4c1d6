import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import { createMcpRoutes } from '../../functions/lookup/mcp/routes.ts';
import { addReferenceRoutes } from '../../functions/lookup/reference/routes.ts';
import { startApi, type TestApi } from '../lookup/api.ts';
import { parseCsv } from '../lookup/export/parse-csv.ts';
import { chromiumPath, noBrowser, openBrowser } from './browser.ts';
import { type HostileIndex, hostileIndex, markup } from './hostile-index.ts';

jest.setTimeout(180_000);

const typed = encodeURIComponent(markup);

/** What stands in a document that must not: whatever runs, loads or goes to an address that is none of the web's. */
function dangersOf(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
    const found = attributes.filter(
      ([attribute, value]) =>
        /^on|^style$|^srcdoc$/.test(attribute) ||
        (/^(href|src|action|cite|content)$/.test(attribute) &&
          /^\W*(javascript|data|vbscript):/i.test(value)),
    );
    const isOurs = name === 'script' && /^\/assets\/|^$/.test(element.getAttribute('src') ?? '');
    const isData = element.getAttribute('type') === 'application/ld+json' || element.hasAttribute('src');
    const isDanger =
      ['iframe', 'img', 'object', 'embed', 'b', 'base'].includes(name) ||
      (name === 'script' && !(isOurs && isData));
    return isDanger || found.length > 0 ? [element.outerHTML.slice(0, 200)] : [];
  });
}

describe('markup in seeds and in addresses', () => {
  let hostile: HostileIndex;
  let api: TestApi;
  let quotes: { id: string; text: string; links: { passage: string | null } }[];
  let pages: string[];

  beforeAll(async () => {
    hostile = await hostileIndex();
    api = await startApi(hostile.index, (app) => {
      app.route('/', createMcpRoutes({ index: hostile.index, origin: () => 'https://quotes.example' }));
      addReferenceRoutes(app);
    });
    quotes = (await api.json('/v1/quotes?limit=100&kind=all')).items;
    const speakers: { id: string }[] = (await api.json('/v1/speakers?limit=100')).items;
    const claim = encodeURIComponent(quotes[0]!.text);
    pages = [
      ...[
        '/',
        '/?kind=all&limit=100',
        '/?q=bridge',
        '/speakers',
        '/articles',
        '/seeds',
        '/verify',
        '/alerts',
        '/docs',
      ],
      ...quotes.map(({ id }) => `/quotes/${encodeURIComponent(id)}`),
      ...speakers.map(({ id }) => `/speakers/${encodeURIComponent(id)}`),
      ...hostile.articles.map((id) => `/articles/${encodeURIComponent(id)}`),
      `/verify?text=${claim}`,
      `/verify?text=${claim}+never&speaker=${typed}`,
      ...['q', 'speaker', 'source', 'article', 'from', 'to', 'kind', 'sort', 'limit', 'cursor', typed].map(
        (name) => `/?${name}=${typed}`,
      ),
      `/?q=%22${typed}`,
      `/?q=bridg&speaker=${typed}`,
      ...[
        '/speakers?q=',
        '/articles?source=',
        '/articles?cursor=',
        '/seeds?status=',
        '/seeds?',
        '/verify?text=',
      ].map((path) => path + typed),
      ...['q', 'speaker', 'source'].map((name) => `/alerts?${name}=${typed}`),
      ...['/quotes/', '/speakers/', '/articles/', '/'].map((path) => path + typed),
    ];
  });
  afterAll(async () => {
    await api?.close();
    await hostile?.close();
  });

  it('come through the index as they were written', () => {
    expect(quotes.length).toBeGreaterThan(15);
    expect(quotes.some(({ text }) => text.includes('<script>alert(5)</script>'))).toBe(true);
    expect(quotes.every(({ links }) => links.passage === null || /^https?:/.test(links.passage))).toBe(true);
  });

  it('are text on every page', async () => {
    for (const path of pages) {
      const answer = await api.get(path, { headers: { accept: 'text/html' } });
      const html = await answer.text();
      const type = answer.headers.get('content-type');
      expect([path, type, api.errors]).toEqual([path, 'text/html; charset=UTF-8', []]);
      expect([path, dangersOf(html)]).toEqual([path, []]);
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });

  it('are text in JSON-LD and oEmbed', async () => {
    for (const { id, text } of quotes) {
      const path = `/quotes/${encodeURIComponent(id)}`;
      const { document } = parseHTML(await (await api.get(path)).text());
      const block = document.querySelector('script[type="application/ld+json"]')!.textContent!;
      expect(block).not.toContain('<');
      expect(JSON.parse(block).text).toBe(text);
      const embedded = await api.json(`/oembed?url=${encodeURIComponent(api.url + path)}`);
      expect(dangersOf(embedded.html)).toEqual([]);
      expect(parseHTML(`<body>${embedded.html}</body>`).document.querySelector('p')!.textContent).toContain(
        text,
      );
    }
  });

  it.each(['atom', 'rss'])('are text in a feed: %s', async (format) => {
    const xml = await (await api.get(`/v1/feed.${format}?kind=all`)).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    const read = new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(xml);
    const items: Record<string, unknown>[] = format === 'atom' ? read.feed.entry : read.rss.channel.item;
    expect(items.length).toBeGreaterThan(15);
    for (const item of items) {
      const content = item.content ?? item['content:encoded'];
      const html = typeof content === 'string' ? content : (content as { '#text': string })['#text'];
      expect(dangersOf(html)).toEqual([]);
      expect(JSON.stringify(item.link)).toMatch(/^"http|"@_href":"http/);
    }
    const titled = await (await api.get(`/v1/feed.${format}?q=${typed.replace('%22', '')}`)).text();
    expect(titled.startsWith('{') || XMLValidator.validate(titled) === true).toBe(true);
  });

  it('are text in a JSON feed, in CSV and in what assistants read', async () => {
    const feed = await api.json('/v1/feed.json?kind=all');
    for (const { content_html: html, url } of feed.items) {
      expect(dangersOf(html)).toEqual([]);
      expect(url).toMatch(/^http/);
    }
    const csv = await (await api.get('/v1/quotes?format=csv&limit=all&kind=all')).text();
    const [, ...rows] = parseCsv(csv);
    expect(rows).toHaveLength(quotes.length);
    expect(rows.flat().filter((cell) => /^[\s\p{Cc}]*[=+\-@]/u.test(cell))).toEqual([]);
    const answer = await api.get('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'search_quotes', arguments: { q: 'bridge' } },
      }),
    });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const { result } = (await answer.json()) as { result: { content: { type: string; text: string }[] } };
    expect(result.content.map(({ type }) => type)).toEqual(['text']);
    expect(result.content[0]!.text).not.toMatch(/Passage: *(javascript|data):/i);
  });

  if (chromiumPath === null) {
    it('was not tried in a browser, for want of one', () => {
      process.stderr.write(`\n${noBrowser}\n`);
      expect(chromiumPath).toBeNull();
    });
  } else {
    it('run, load and open nothing in a browser', async () => {
      const browser = await openBrowser();
      try {
        const { page, complaints } = await browser.visit(`${api.url}/`);
        page.on('dialog', (dialog) => {
          complaints.push(`dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
        for (const path of pages) {
          await page.goto(api.url + path);
          for (const copy of await page.locator('summary').all()) await copy.click();
        }
        expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  }
});
