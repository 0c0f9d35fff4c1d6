import { readPage } from '../../functions/article/html.ts';

const paragraphs = `<p>The ferry stayed in port on Friday, the harbour office said, and nobody knew for how long.</p>
  <p><q>We wait</q>, said harbour master Ines&nbsp;Okoro &amp; her <em>crew</em>,<br>in the rain.</p>
  <blockquote><p>Never before, in forty years.</p></blockquote>`;

const page = (head: string, body = paragraphs) => `<!doctype html><html><head>${head}</head>
  <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>Ferry stays in port again</h1>${body}</article>
  <footer>All rights reserved</footer></body></html>`;

test('the readable text: title first, paragraphs parted by blank lines, marks for quoted elements', () => {
  const read = readPage('ferry.html', page('<title>Ferry stays in port again | Harbour Gazette</title>'));
  expect(read).toMatchObject({ ok: true, meta: { title: 'Ferry stays in port again' } });
  expect(read.ok && read.text.split('\n\n')).toEqual([
    'Ferry stays in port again',
    'The ferry stayed in port on Friday, the harbour office said, and nobody knew for how long.',
    '“We wait”, said harbour master Ines Okoro & her crew,\nin the rain.',
    'Never before, in forty years.',
  ]);
});

test('what the page says of itself', () => {
  const head = `<title>Ferry stays in port again</title>
    <meta property="og:site_name" content="Harbour Gazette"><meta name="author" content="By Ana Ruiz, Staff Writer">
    <meta property="article:published_time" content="2024-05-03T10:00:00Z">
    <link rel="canonical" href="https://gazette.example/ferry">`;
  expect(readPage('ferry.html', page(head))).toMatchObject({
    meta: {
      publisher: 'Harbour Gazette',
      author: 'Ana Ruiz',
      published: '2024-05-03T10:00:00Z',
      url: 'https://gazette.example/ferry',
    },
  });
});

test('tags that HTML lets one leave out', () => {
  const read = readPage('ferry.html', `<title>Ferry stays in port again</title>${paragraphs}`);
  expect(read).toMatchObject({ ok: true, meta: { title: 'Ferry stays in port again' } });
  expect(read.ok && read.text).toContain('Never before');
});

test('scripts do not run, and neither they nor styles nor hidden parts are text', () => {
  const hostile = `<script>globalThis.hacked = true; document.write('hacked')</script><style>p { content: "styled" }</style>
    <img src="x" onerror="globalThis.hacked = true"><p style="display:none">hidden words</p>
    <template><p>template words</p></template>`;
  const read = readPage('ferry.html', page('<title>Ferry</title>', paragraphs + hostile));
  expect(read.ok && read.text).toContain('Never before');
  expect(read.ok && read.text).not.toMatch(/hacked|styled|hidden words|template words/);
  expect('hacked' in globalThis).toBe(false);
});

test('an address that could run code is no address', () => {
  const read = readPage('ferry.html', page('<link rel="canonical" href="javascript:alert(1)">'));
  expect(read).toMatchObject({ ok: true, meta: { url: null } });
});

describe('hostile pages end in a reason, soon', () => {
  test.each<[string, string, RegExp]>([
    ['a million tags', '<b>'.repeat(300_000), /^x\.html has about 300000 tags, over the limit of 30000/],
    ['deep nesting', '<div>'.repeat(5_000), /^x\.html nests tags over 400 deep/],
    ['nothing to read', '<html></html>', /^x\.html holds no readable article/],
    ['open comments', '<!--'.repeat(25_000), /^x\.html (holds no readable article|could not be read)/],
    [
      'nested data',
      `<script type="application/ld+json">${'['.repeat(400_000)}</script>`,
      /^x\.html holds no/,
    ],
  ])('%s', (_what, html, reason) => {
    const read = readPage('x.html', html);
    expect(read.ok ? null : read.reason).toMatch(reason);
  });

  test('a page that takes too long is given up', () => {
    const started = performance.now();
    const limits = { tags: 30_000, depth: 400, milliseconds: 20 };
    const read = readPage('x.html', '<p>one, two</p>'.repeat(14_000), limits);
    expect(read).toEqual({ ok: false, reason: expect.stringMatching(/^x\.html took over 20 ms to read/) });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
