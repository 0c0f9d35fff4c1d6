import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Article } from '../../functions/article/article.ts';
import { parseSeed } from '../../functions/article/parse.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function articleOf(key: string, text: string, meta?: { key: string; text: string }): Promise<Article> {
  const parsed = await parseSeed({
    key,
    bytes: bytesOf(text),
    meta: meta ? { key: meta.key, bytes: bytesOf(meta.text) } : null,
  });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.article;
}

async function reasonOf(key: string, bytes: Uint8Array | string, meta?: { key: string; text: string }) {
  const parsed = await parseSeed({
    key,
    bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes,
    meta: meta ? { key: meta.key, bytes: bytesOf(meta.text) } : null,
  });
  return parsed.ok ? null : parsed.reason;
}

const body =
  'The ferry stayed in port on Friday.\n\n"We wait for calmer seas," harbour master Ines Okoro said.\n';

describe('the first seed', () => {
  const file = join(__dirname, '../../seeds/000_c87a4c85406106d5.txt');
  const key = '000_c87a4c85406106d5.txt';

  test('its headline, byline and date are read, and its text is the file to the letter', async () => {
    const text = readFileSync(file, 'utf8');
    const article = await articleOf(key, text);
    expect(article).toMatchObject({
      id: '000_c87a4c85406106d5',
      seed: key,
      title: 'NATO pledges to "ramp up" defense production for "grinding war of attrition"',
      author: 'Andre Damon',
      published: '2023-02-14',
      publisher: null,
      url: null,
    });
    expect(article.text).toBe(text);
    expect(article.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
  });

  test('its publisher comes from the metadata beside it', async () => {
    const meta = readFileSync(file.replace('.txt', '.meta.json'), 'utf8');
    const article = await articleOf(key, readFileSync(file, 'utf8'), { key: 'm.meta.json', text: meta });
    expect(article.publisher).toBe('World Socialist Web Site');
    expect(article.url).toBeNull();
  });
});

describe('what the lines above a text say of it', () => {
  test.each([
    ['Ines Okoro 3 May 2024', 'Ines Okoro', '2024-05-03'],
    ['By Ines Okoro\n\nMay 3, 2024', 'Ines Okoro', '2024-05-03'],
    [
      'By Ines Okoro and Tom de Vries, Staff Writers | Friday, May 3, 2024',
      'Ines Okoro and Tom de Vries',
      '2024-05-03',
    ],
    ['3 May 2024 at 10:32 a.m. EST', null, '2024-05-03'],
    ['Published: 2024-05-03T10:32:00Z', null, '2024-05-03T10:32:00Z'],
    ['Words by Ines Okoro', 'Ines Okoro', null],
    ['EXCLUSIVE by Ines Okoro, Lagos', 'Ines Okoro', null],
    ['By Ines Okoro (Lagos) and Tom de Vries (Delft)', 'Ines Okoro and Tom de Vries', null],
    ['By Ines Okoro, Tom de Vries and Ana Ruiz', 'Ines Okoro, Tom de Vries and Ana Ruiz', null],
    ['By INES OKORO in Lagos\nPublished Friday 3rd May 2024', 'INES OKORO', '2024-05-03'],
  ])('%j', async (head, author, published) => {
    const article = await articleOf('ferry.txt', `Ferry stays in port\n\n${head}\n\n${body}`);
    expect(article).toMatchObject({
      title: 'Ferry stays in port',
      author,
      published,
      publisher: null,
      url: null,
    });
  });

  test('labelled lines, the publisher among them', async () => {
    const head =
      'Author: Ines Okoro\nDate: 3 May 2024\nSource: Harbour Gazette\nURL: https://gazette.example/ferry';
    expect(await articleOf('ferry.txt', `Ferry stays in port\n\n${head}\n\n${body}`)).toMatchObject({
      author: 'Ines Okoro',
      published: '2024-05-03',
      publisher: 'Harbour Gazette',
      url: 'https://gazette.example/ferry',
    });
  });

  test('a newspaper in the byline is the publisher', async () => {
    const article = await articleOf('ferry.txt', `Ferry stays\n\nBy Ines Okoro, The Harbour Star\n\n${body}`);
    expect(article).toMatchObject({ author: 'Ines Okoro', publisher: 'The Harbour Star' });
  });

  test.each([
    ['HARBOUR TOWN, Me., Sept. 14, 2022 -- The ferry stayed in port.', '2022-09-14'],
    ['HARBOUR TOWN, 14 September 2022 (HNS) — The ferry stayed in port.', '2022-09-14'],
    ['HARBOUR TOWN — The ferry of Sept. 14, 2022 — the last one — stayed in port.', null],
    ['Harbour Town, Sept. 14, 2022 -- that was when the ferry sank.', null],
  ])('%j: the date of a dateline, and no other', async (paragraph, published) => {
    const article = await articleOf('ferry.txt', `Ferry stays in port\n\n${paragraph}\n\n${body}`);
    expect(article.published).toBe(published);
  });

  test('a date or a name in the headline or the story is none of the article', async () => {
    const article = await articleOf(
      'ferry.txt',
      'Source: ferry of 3 May 2024 never left\n\nThe ferry sank on 4 May 2024.\n\nIt had left on 3 May 2024 with nobody on board.\n',
    );
    expect(article).toMatchObject({ author: null, published: null, publisher: null });
  });
});

describe('metadata beside a seed', () => {
  const beside = (text: string) => ({ key: 'ferry.meta.json', text });

  test('wins over what the text says', async () => {
    const article = await articleOf(
      'ferry.txt',
      `Ferry stays\n\nBy Ines Okoro 3 May 2024\n\n${body}`,
      beside(
        '{"author":["Ana Ruiz","Tom de Vries"],"publisher":"Harbour Gazette","published":null,"other":1}',
      ),
    );
    expect(article).toMatchObject({
      author: 'Ana Ruiz, Tom de Vries',
      publisher: 'Harbour Gazette',
      published: '2024-05-03',
    });
  });

  test.each([
    ['{"published":"soon"}', /"published" in ferry\.meta\.json is not a date/],
    ['{"url":"javascript:alert(1)"}', /"url" in ferry\.meta\.json is not an address/],
    ['{"title":7}', /"title" in ferry\.meta\.json must be text/],
    [`{"title":"${'x'.repeat(1001)}"}`, /"title" in ferry\.meta\.json is over 1000/],
    ['[]', /ferry\.meta\.json must hold an object/],
    ['{"title":', /ferry\.meta\.json is not valid JSON/],
  ])('%s is refused with the file and the field', async (text, reason) => {
    expect(await reasonOf('ferry.txt', `Ferry stays\n\n${body}`, beside(text))).toMatch(reason);
  });
});

describe('Markdown', () => {
  const text = `---\ntitle: "The ferry: still in port"\nauthor: Ines Okoro\npublished: 2024-05-03\n---\n\n# Ferry stays\n\nThe *Ajax* is late.\n\n> "We wait," Okoro said.\n`;

  test('front matter says what the article is, and offsets count in the file', async () => {
    const article = await articleOf('ferry.md', text);
    expect(article).toMatchObject({
      id: 'ferry.md',
      title: 'The ferry: still in port',
      author: 'Ines Okoro',
      published: '2024-05-03',
      text,
    });
    const { paragraphs } = article.layout;
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The *Ajax* is late.',
      '"We wait," Okoro said.',
    ]);
  });

  test('without a title in the front matter the heading is the title', async () => {
    expect((await articleOf('ferry.md', text.replace(/^title.*\n/m, ''))).title).toBe('Ferry stays');
  });

  test('front matter that says nothing is none', async () => {
    for (const front of ['', '# nothing yet\n']) {
      const article = await articleOf('ferry.md', text.replace(/^---\n[^#]*---/, `---\n${front}---`));
      expect(article).toMatchObject({ title: 'Ferry stays', author: null });
    }
  });

  test.each([
    ['---\ntitle: [\n---\n\nText here.\n\nMore of it.\n', /front matter of ferry\.md is not valid YAML/],
    [
      '---\npublished: soon\n---\n\nText here.\n\nMore of it.\n',
      /"published" in the front matter of ferry\.md/,
    ],
    ['---\ntitle: Nothing else\n---\n', /has no body/],
  ])('%j is refused', async (file, reason) => {
    expect(await reasonOf('ferry.md', file)).toMatch(reason);
  });
});

describe('files that are no article', () => {
  test.each<[string, string, Uint8Array | string, RegExp]>([
    ['empty', 'a.txt', '', /^a\.txt is empty/],
    ['white space', 'a.txt', ' \n\t\n', /^a\.txt holds nothing but white space/],
    ['zero bytes', 'a.txt', new Uint8Array([65, 0, 66]), /^a\.txt holds zero bytes/],
    ['Latin-1', 'a.txt', new Uint8Array([67, 97, 102, 0xe9, 32, 116]), /^a\.txt is not UTF-8; save it/],
    ['too large', 'a.txt', 'x'.repeat(1024 * 1024 + 1), /^a\.txt is over the limit of 1 MiB/],
    ['of another kind', 'a.pdf', 'text', /^a\.pdf is not a seed/],
  ])('%s', async (_what, key, bytes, reason) => {
    expect(await reasonOf(key, bytes)).toMatch(reason);
  });

  test('whatever the bytes, the answer is an article or a reason that names the file', async () => {
    const formats = fc.constantFrom('a.txt', 'a.md', 'a.html');
    await fc.assert(
      fc.asyncProperty(formats, fc.uint8Array({ maxLength: 300 }), async (key, bytes) => {
        const parsed = await parseSeed({ key, bytes });
        expect(parsed.ok ? parsed.article.id : parsed.reason).toContain('a');
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the text, its paragraphs lie in it in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const parsed = await parseSeed({ key: 'a.txt', bytes: bytesOf(text) });
        if (!parsed.ok) return;
        let last = 0;
        for (const { start, end } of parsed.article.layout.paragraphs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(parsed.article.text.length);
      }),
    );
  });
});
