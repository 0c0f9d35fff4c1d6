import { html } from 'hono/html';
import { oneQuote } from '../one-quote.ts';
import { badRequest, notFound } from '../problem.ts';
import { answerProblem, type LookupServices, originOf, type RequestContext } from '../routes/answer.ts';
import type { OneQuoteJson, QuoteJson } from '../schemas/quote.ts';
import { answerMissing, answerPage, reader } from './answer-page.ts';
import { dataBlock } from './layout.ts';
import { inContext, isWebAddress, quoteItem, quotePath, speakerPath } from './quote-parts.ts';

const LONGEST_TITLE = 90;

/** `/quotes/{id}`: one quote with its context and where else its words stand. */
export async function quotePage(c: RequestContext, services: LookupServices): Promise<Response> {
  const quote = await readQuote(c, services, c.req.param('id') ?? '');
  if (!quote)
    return answerMissing(
      c,
      'quote',
      html`It may have been altered or removed since. <a href="/">Search for its words.</a>`,
    );
  const address = originOf(c) + quotePath(quote);
  const title = titleOf(quote);
  const more = html`<meta property="og:type" content="article"><meta property="og:site_name" content="As Quoted"><meta property="og:title" content="${quote.speaker?.name ?? 'Quote'}"><meta property="og:description" content="“${quote.text}”"><meta property="og:url" content="${address}">
<link rel="alternate" type="application/json+oembed" href="${originOf(c)}/oembed?${new URLSearchParams({ url: address })}" title="${title}">
${dataBlock(quotation(quote, address))}`;
  const body = html`<h1 class="hint">Quote</h1>
${quoteItem(quote, { large: true })}
<h2>In its context</h2>
${inContext(quote)}
${
  quote.conflicts.length === 0
    ? ''
    : html`<div class="notice"><p>Elsewhere these words are attributed to ${quote.conflicts.map(
        ({ speaker }, at) => html`${at > 0 ? ', ' : ''}<a href="${speakerPath(speaker)}">${speaker.name}</a>`,
      )}.</p></div>`
}
${
  quote.elsewhere.length === 0
    ? ''
    : html`<h2>The same words elsewhere</h2><ol class="quotes">${quote.elsewhere.map(
        (other) =>
          html`<li><p class="hint">${other.similarity === 1 ? 'The very words' : `${Math.round(other.similarity * 100)} of 100 alike`}</p>${quoteItem(other.quote)}</li>`,
      )}</ol>`
}`;
  return answerPage(
    c,
    { title, canonical: address, description: `“${quote.text.slice(0, 200)}”`, more },
    body,
  );
}

/** `/oembed?url=…`: a quote's permalink as something to embed (oEmbed 1.0, type rich). */
export async function oembed(c: RequestContext, services: LookupServices): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const format = searchParams.get('format') ?? 'json';
  if (format !== 'json') {
    return answerProblem(c, {
      ...badRequest([{ parameter: 'format', detail: 'only JSON is made', fix: 'leave it out' }]),
      status: 501,
    });
  }
  const url = searchParams.get('url') ?? '';
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const id = /^\/quotes\/([^/]+)$/.exec(path)?.[1];
  const quote = id ? await readQuote(c, services, decoded(id)) : null;
  if (!quote) return answerProblem(c, notFound('quote', 'give the url of a quote’s page'));
  const address = originOf(c) + quotePath(quote);
  const name = quote.speaker?.name ?? 'Unattributed';
  const embedded =
    await html`<blockquote cite="${address}"><p>“${quote.text}”</p><footer>— ${name}, <a href="${address}">${quote.article.title ?? quote.article.id}</a></footer></blockquote>`;
  c.header('cache-control', 'public, max-age=3600');
  return c.json({
    version: '1.0',
    type: 'rich',
    title: titleOf(quote),
    author_name: name,
    provider_name: 'As Quoted',
    provider_url: originOf(c),
    html: String(embedded),
    width: 550,
    height: null,
  });
}

async function readQuote(
  c: RequestContext,
  services: LookupServices,
  id: string,
): Promise<OneQuoteJson | null> {
  const asked = oneQuote(id);
  return asked.ok ? (await reader(c, services))(asked) : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function titleOf({ text, speaker }: QuoteJson): string {
  const characters = [...text];
  const short =
    characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE - 1).join('')}…` : text;
  return `“${short}”${speaker ? ` — ${speaker.name}` : ''}`;
}

/** schema.org/Quotation. */
function quotation({ text, speaker, article }: QuoteJson, address: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    url: address,
    text,
    ...(speaker && { spokenByCharacter: { '@type': 'Person', name: speaker.name } }),
    isPartOf: {
      '@type': 'NewsArticle',
      headline: article.title ?? undefined,
      author: article.author ? { '@type': 'Person', name: article.author } : undefined,
      publisher: article.publisher ? { '@type': 'Organization', name: article.publisher } : undefined,
      datePublished: article.published ?? undefined,
      url: article.url && isWebAddress(article.url) ? article.url : undefined,
    },
  };
}
