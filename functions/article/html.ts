import { Script } from 'node:vm';
import Readability from '@mozilla/readability/Readability.js';
import { parseHTML } from 'linkedom';
import type { ArticleMeta } from './article.ts';
import { authorFrom } from './byline.ts';
import { findDate } from './dates.ts';
import { oneLine, webAddress } from './meta.ts';
import { isDeeperThan, type PageNode, paragraphsOf } from './page-text.ts';

/**
 * What a page may cost before it is refused. News pages have a tenth of these tags; as many as are allowed take a
 * second or two, so that the time runs out only for what nobody has thought of.
 */
export interface HtmlLimits {
  readonly tags: number;
  readonly depth: number;
  readonly milliseconds: number;
}

export const htmlLimits: HtmlLimits = { tags: 30_000, depth: 400, milliseconds: 10_000 };

export type ReadPage =
  | { readonly ok: true; readonly text: string; readonly meta: ArticleMeta }
  | { readonly ok: false; readonly reason: string };

/**
 * The readable text of a web page, its title first, paragraphs parted by blank lines, and what the page says of
 * itself. No script runs and nothing is fetched. A page that is too large, too deep or too slow to read is
 * refused with a reason that names `key` and the limit.
 */
export function readPage(key: string, html: string, limits: HtmlLimits = htmlLimits): ReadPage {
  const tags = html.split('<').length - 1;
  if (tags > limits.tags) {
    return fail(
      `${key} has about ${tags} tags, over the limit of ${limits.tags}; save the article's part alone.`,
    );
  }
  try {
    return withinTime(() => read(key, html, limits), limits.milliseconds);
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      return fail(`${key} took over ${limits.milliseconds} ms to read; save the article's text as .txt.`);
    }
    return fail(`${key} could not be read as a web page; save the article's text as .txt.`);
  }
}

/** Only the virtual machine can interrupt a parser that does not return; the code that runs in it is our own. */
function withinTime<Result>(task: () => Result, milliseconds: number): Result {
  return new Script('task()').runInNewContext({ task }, { timeout: milliseconds });
}

function read(key: string, html: string, limits: HtmlLimits): ReadPage {
  const { document } = parseHTML(withBody(html));
  if (isDeeperThan(document, limits.depth)) {
    return fail(`${key} nests tags over ${limits.depth} deep; save the article's part alone.`);
  }
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  const heading = oneLine(document.querySelector('h1')?.textContent ?? '');
  const page = new Readability<PageNode>(document, { serializer: (node) => node as PageNode }).parse();
  const title = titleOf(oneLine(page?.title ?? ''), heading);
  const body = page?.content ? paragraphsOf(page.content) : [];
  if (title && body[0] && oneLine(body[0]) === title) body.shift();
  if (body.length === 0) return fail(`${key} holds no readable article; save the article's text as .txt.`);
  return {
    ok: true,
    text: [...(title ? [title] : []), ...body].join('\n\n'),
    meta: {
      title,
      publisher: oneLine(page?.siteName ?? '').slice(0, 120) || null,
      author: page?.byline ? authorFrom(page.byline) : null,
      published: findDate(page?.publishedTime ?? '')?.date ?? findDate(time)?.date ?? null,
      url: webAddress(canonical ?? '') ?? webAddress(shared ?? ''),
    },
  };
}

/** The parser adds no tags that HTML lets an author leave out, and Readability looks for them. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const headTags = /<title[\s>][\s\S]*?<\/title>|<(?:meta|link)\s[^>]*>/gi;
  const body = html.replace(headTags, '').replace(/<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/gi, '');
  return `<html><head>${html.match(headTags)?.join('') ?? ''}</head><body>${body}</body></html>`;
}

/** Page titles often end in the site's name; the page's heading does not. */
function titleOf(title: string, heading: string): string | null {
  const shorter = heading.length >= 10 && title.startsWith(heading) ? heading : title;
  return shorter.slice(0, 300) || null;
}

const fail = (reason: string): ReadPage => ({ ok: false, reason });
