import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { FeedFormat } from '../../../functions/lookup/feeds/formats.ts';
import { renderFeed } from '../../../functions/lookup/feeds/render.ts';
import { quoteTold } from '../../alerts/examples.ts';

const head = {
  title: 'q=<harbour> & “storm” ]]>',
  self: 'https://quotes.example/v1/feed.atom?q=harbour&sort=newest',
  page: 'https://quotes.example/?q=harbour',
};
const hostile = {
  ...quoteTold,
  id: 'port.def',
  text: 'Close ]]> the <script>alert(1)</script> & \u0000\u0008\ud800 port',
  article: { ...quoteTold.article, author: null, publisher: null, published: null },
};
const quotes = [quoteTold, hostile, { ...quoteTold, id: 'port.ghi', before: 'The harbour is shut.' }];

async function xml(format: FeedFormat): Promise<Record<string, unknown>> {
  const written = await renderFeed(format, head, quotes);
  expect(XMLValidator.validate(written)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(written);
}

describe('a feed', () => {
  it('as Atom has what RFC 4287 demands of a feed and of each entry', async () => {
    const { feed } = (await xml('atom')) as {
      feed: Record<string, unknown> & { entry: Record<string, unknown>[] };
    };
    expect(feed).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:/),
      title: head.title,
      updated: '2024-05-02T00:00:00.000Z',
      author: { name: 'As Quoted' },
    });
    expect(feed.link).toContainEqual(expect.objectContaining({ '@_rel': 'self', '@_href': head.self }));
    expect(feed.entry).toHaveLength(3);
    for (const entry of feed.entry) {
      expect(entry).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        updated: expect.any(String),
        title: expect.anything(),
      });
    }
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(3);
  });

  it('as RSS has what RSS 2.0 demands of a channel and of each item', async () => {
    const { rss } = (await xml('rss')) as {
      rss: { channel: Record<string, unknown> & { item: Record<string, unknown>[] } };
    };
    expect(rss.channel).toMatchObject({
      title: head.title,
      link: head.page,
      description: expect.any(String),
    });
    for (const item of rss.channel.item) {
      expect(item).toMatchObject({
        title: expect.any(String),
        link: expect.any(String),
        guid: expect.anything(),
      });
      expect(item.author).toBeUndefined();
    }
  });

  it('as JSON has what JSON Feed demands', async () => {
    const feed = JSON.parse(await renderFeed('json', head, quotes));
    expect(feed).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
      title: head.title,
    });
    expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(quotes.map(({ links }) => links.self));
  });

  it.each(['atom', 'rss'] as const)(
    'as %s shows markup in an article as text, and drops what XML cannot carry',
    async (format) => {
      const written = await renderFeed(format, head, quotes);
      expect(written).not.toContain('<script>');
      expect(written).toContain('&#60;script&#62;');
      expect(written).not.toMatch(/(?![\n\r\t])\p{Cc}/u);
    },
  );

  it.each(['atom', 'rss', 'json'] as const)(
    'as %s is the same, byte for byte, for the same quotes',
    async (format) => {
      expect(await renderFeed(format, head, quotes)).toBe(await renderFeed(format, head, quotes));
    },
  );

  it.each(['atom', 'rss', 'json'] as const)('as %s may be empty', async (format) => {
    const written = await renderFeed(format, head, []);
    if (format !== 'json') expect(XMLValidator.validate(written)).toBe(true);
    else expect(JSON.parse(written).items).toEqual([]);
  });
});
