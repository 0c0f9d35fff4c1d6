import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import { addReferenceRoutes } from '../../functions/lookup/reference/routes.ts';
import { startApi, type TestApi } from '../lookup/api.ts';
import { MemoryIndex, rowsOf } from '../lookup/memory-index.ts';
import { type SeedIndex, seedIndex } from '../seed-index.ts';
import { chromiumPath, noBrowser, openBrowser, type TestBrowser } from './browser.ts';

// A browser on a loaded machine takes its time.
jest.setTimeout(120_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const article = '000_c87a4c85406106d5';
const paths = [
  '/',
  '/?q=logistics',
  '/?q=nothingatall',
  '/?from=yesterday',
  '/speakers',
  '/speakers/jens-stoltenberg',
  '/articles',
  `/articles/${article}`,
  '/verify',
  '/verify?text=You+can+never+work+during+weekends',
  '/alerts',
  '/seeds',
  '/docs',
  '/nowhere',
];

if (chromiumPath === null) {
  test('pages in a browser: not run, for want of one', () => {
    process.stderr.write(`\n${noBrowser}\n`);
    expect(chromiumPath).toBeNull();
  });
} else {
  describe('pages in a browser', () => {
    let seed: SeedIndex;
    let api: TestApi;
    let many: TestApi;
    let browser: TestBrowser;

    beforeAll(async () => {
      seed = await seedIndex();
      api = await startApi(seed.index, (app) => addReferenceRoutes(app));
      const quotes = Array.from({ length: 500 }, (_, at) => ({
        text: `The harbour has been open for ${at} days, and nobody thanked the ${at % 7 ? 'pilots' : 'dockers, who were there every single morning of a long winter'}.`,
        speaker: `Speaker ${at % 60}`,
        role: at % 2 ? 'harbour master' : null,
        article: `article-${at % 90}`,
        published: `20${10 + (at % 15)}-0${1 + (at % 9)}-11`,
      }));
      many = await startApi(new MemoryIndex(rowsOf(quotes)).asIndex());
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await Promise.all([api?.close(), many?.close(), seed?.close()]);
    });

    it('find quotes by their words and mark them', async () => {
      const { page, complaints } = await browser.visit(`${api.url}/`);
      await page.getByRole('searchbox').fill('race of logistics');
      await page.getByRole('button', { name: 'Search' }).click();
      expect(new URL(page.url()).searchParams.get('q')).toBe('race of logistics');
      const first = page.locator('.quotes > li').first();
      expect(await first.locator('mark').allTextContents()).toEqual(
        expect.arrayContaining(['race', 'logistics']),
      );
      expect(await first.locator('.by').textContent()).toContain('Jens Stoltenberg');
      await first.getByText('Context').click();
      expect(await first.locator('.context').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });

    it('filter, and page through everything once', async () => {
      const { page } = await browser.visit(`${many.url}/`);
      await page.getByText('Filters').click();
      await page.getByLabel('Speaker').fill('Speaker 7');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.waitForURL(/speaker=Speaker(?:\+|%20)7/);
      const speakers = await page.locator('.by a').allTextContents();
      expect(new Set(speakers)).toEqual(new Set(['Speaker 7']));

      await page.goto(`${many.url}/?q=pilots&limit=100`);
      const seen: string[] = [];
      for (;;) {
        seen.push(
          ...(await page
            .locator('.tools a:text("Permalink")')
            .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))),
        );
        const more = page.getByRole('link', { name: 'More quotes' });
        if ((await more.count()) === 0) break;
        const next = new URL((await more.getAttribute('href')) ?? '', page.url()).href;
        await more.click();
        await page.waitForURL(next);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(500 - Math.ceil(500 / 7));
    });

    it('show an article’s quotes marked in the words around them', async () => {
      const { page } = await browser.visit(`${api.url}/articles/${article}`);
      const marks = await page.locator('.context mark').allTextContents();
      expect(marks).toContain('You can even work during weekends.');
      const around = await page
        .locator('.context', { hasText: 'You can even work during weekends.' })
        .first()
        .textContent();
      expect(around).toContain('He reiterated');
    });

    it('verify a pasted quote, and show the differing words', async () => {
      const { page, complaints } = await browser.visit(`${api.url}/verify`);
      await page.getByLabel('The words').fill('You can never work during weekends.');
      await page.getByRole('button', { name: 'Verify' }).click();
      expect(await page.getByRole('heading', { name: 'Altered' }).isVisible()).toBe(true);
      expect(await page.locator('del').first().textContent()).toBe('even');
      expect(await page.locator('ins').first().textContent()).toBe('never');
      expect(complaints).toEqual([]);
    });

    it('offer an alert of a search, filled in', async () => {
      const { page } = await browser.visit(`${api.url}/?q=ammunition&speaker=Stoltenberg`);
      await page.getByRole('link', { name: 'alert', exact: true }).click();
      expect(await page.getByLabel('Words, as in the search box').inputValue()).toBe('ammunition');
      expect(await page.getByLabel('Speaker').inputValue()).toBe('Stoltenberg');
      expect(await page.locator('form[action="/v1/alerts/form"]').getAttribute('method')).toBe('post');
    });

    it('copy a quote as text, Markdown and citation', async () => {
      const { page } = await browser.visit(`${api.url}/?q=weekends`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await page.getByRole('button', { name: 'Copy Markdown' }).first().click();
      await page.getByText('Copied.').waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
        /^> You can even work during weekends\.\n>\n> — Jens Stoltenberg, \[/,
      );
    });

    it('work without JavaScript', async () => {
      const { page, complaints } = await browser.visit(`${api.url}/`, { javaScriptEnabled: false });
      await page.getByRole('searchbox').fill('weekends');
      await page.getByRole('button', { name: 'Search' }).click();
      expect(await page.locator('blockquote').first().textContent()).toContain('weekends');
      await page.getByRole('link', { name: 'Permalink' }).first().click();
      expect(await page.getByRole('heading', { name: 'In its context' }).isVisible()).toBe(true);
      expect(complaints).toEqual([]);
    });

    it('work by keyboard alone', async () => {
      const { page } = await browser.visit(`${api.url}/`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.name')).toBe('q');
      await page.keyboard.type('strykers');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=strykers/);
      expect(await page.locator('.by').first().textContent()).toContain('Lloyd Austin');
    });

    it.each(paths)(
      'fit a narrow screen and satisfy axe in light and dark, from this host alone: %s',
      async (path) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const { page, complaints } = await browser.visit(api.url + path, {
            colorScheme,
            viewport: { width: 320, height: 700 },
          });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
          await page.evaluate(axe);
          const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults;
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual(
            [],
          );
          expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
          await page.context().close();
        }
      },
    );

    it('can ask by the client, bundled, on a page of another origin', async () => {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('../../functions/client/client.ts', import.meta.url))],
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        globalName: 'asQuoted',
      });
      const code = outputFiles[0]!.text;
      expect(code.length).toBeLessThan(4_000);
      const { page } = await browser.visit(`${many.url}/health`);
      const found = await page.evaluate(`(async () => {
        ${code}
        const client = asQuoted.createClient(${JSON.stringify(api.url)});
        const texts = [];
        for await (const { text } of client.quotes({ q: 'weekends', limit: 1 })) texts.push(text);
        const refused = await client.quotesPage({ from: 'yesterday' }).catch((error) => error.problem);
        return { texts, parameter: refused.parameter };
      })()`);
      expect(found).toEqual({
        texts: expect.arrayContaining(['You can even work during weekends.']),
        parameter: 'from',
      });
    });

    it('need one request for the page and one for its style before they are painted', async () => {
      const { page } = await browser.visit('about:blank');
      const blocking: string[] = [];
      page.on('request', (request) => {
        if (['document', 'stylesheet', 'font'].includes(request.resourceType()))
          blocking.push(request.resourceType());
      });
      await page.goto(`${many.url}/?q=harbour`);
      expect(blocking).toEqual(['document', 'stylesheet']);
    });
  });
}
