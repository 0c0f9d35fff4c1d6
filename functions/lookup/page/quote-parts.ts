import { html } from 'hono/html';
import type { QuoteJson } from '../schemas/quote.ts';
import type { Html } from './layout.ts';

export const quotePath = ({ id }: { id: string }) => `/quotes/${encodeURIComponent(id)}`;
export const speakerPath = ({ id }: { id: string }) => `/speakers/${encodeURIComponent(id)}`;
export const articlePath = ({ id }: { id: string }) => `/articles/${encodeURIComponent(id)}`;

/** The words with what was looked for marked, in quotation marks unless the source has none. */
export function words({ text, kind, highlights = [] }: QuoteJson): Html {
  const parts: (string | Html)[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  const marked = kind === 'direct' || kind === 'mixed';
  return html`${marked ? '“' : ''}${parts}${marked ? '”' : ''}`;
}

export function byline({ speaker }: QuoteJson): Html {
  if (!speaker) return html`<p class="by quiet">No speaker named</p>`;
  const role = speaker.role ? html`, <span class="quiet">${speaker.role}</span>` : '';
  const { likely } = speaker;
  const full = likely
    ? html` <span class="quiet">(likely <a href="${speakerPath(likely)}">${likely.name}</a>)</span>`
    : '';
  return html`<p class="by"><a href="${speakerPath(speaker)}">${speaker.name}</a>${role}${full}</p>`;
}

export function source({ article, kind }: QuoteJson): Html {
  const title = html`<a href="${articlePath(article)}">${article.title ?? article.id}</a>`;
  const date = article.published
    ? html` · <time datetime="${article.published}">${article.published.slice(0, 10)}</time>`
    : '';
  const others = [article.publisher, article.author].filter((part) => part).map((part) => ` · ${part}`);
  return html`<p class="source">${title}${others}${date} · ${kinds[kind]}</p>`;
}

const kinds: Readonly<Record<QuoteJson['kind'], string>> = {
  direct: 'direct',
  mixed: 'fragment',
  block: 'set-off passage',
  indirect: 'paraphrase',
};

/** One quote of a list. */
export function quoteItem(quote: QuoteJson, { large = false } = {}): Html {
  const { kind, context } = quote;
  return html`<article class="${kind}${large ? ' large' : ''}">
<blockquote><p>${words(quote)}</p></blockquote>
${byline(quote)}
${source(quote)}
${context && !large ? html`<details><summary>Context</summary>${inContext(quote)}</details>` : ''}
${tools(quote)}
</article>`;
}

/** The quote between the words around it. */
export function inContext(quote: QuoteJson): Html {
  const { before, after } = quote.context ?? { before: '', after: '' };
  return html`<p class="context passage">${before}<mark>${quote.text}</mark>${after}</p>`;
}

function tools(quote: QuoteJson): Html {
  const { links } = quote;
  return html`<div class="tools" data-copy="${JSON.stringify(copies(quote))}">
<a href="${quotePath(quote)}">Permalink</a>
${links.passage && isWebAddress(links.passage) ? html`<a href="${links.passage}" rel="noopener noreferrer external">In the source</a>` : ''}
</div>`;
}

/** Articles may give any address; only one of the web is made a link. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

function copies(quote: QuoteJson): Record<string, string> {
  const { text, speaker, article, links } = quote;
  const name = speaker?.name ?? 'Unattributed';
  const where = [article.title, article.publisher, article.published?.slice(0, 10)]
    .filter((part) => part)
    .join(', ');
  const address = links.passage ?? links.self;
  return {
    text: `“${text}” — ${name}`,
    Markdown: `> ${text.replaceAll('\n', '\n> ')}\n>\n> — ${name}, [${where || article.id}](${address})`,
    citation: `${name}, quoted in ${[
      article.author,
      article.title && `“${article.title}”`,
      article.publisher,
      article.published?.slice(0, 10),
    ]
      .filter((part) => part)
      .join(', ')}. ${address}`,
  };
}
