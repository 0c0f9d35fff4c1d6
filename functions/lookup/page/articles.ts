import { html } from 'hono/html';
import { listArticles, oneArticle } from '../list-directory.ts';
import type { LookupServices, RequestContext } from '../routes/answer.ts';
import { articlesParameters } from '../schemas/parameters.ts';
import type { QuoteJson } from '../schemas/quote.ts';
import { answerMissing, answerPage, notice, reader, readForm } from './answer-page.ts';
import type { Html } from './layout.ts';
import { type Passage, passagesOf } from './passages.ts';
import { articlePath, isWebAddress, quotePath, speakerPath } from './quote-parts.ts';

/** `/articles`: what is indexed, newest first. */
export async function articlesPage(c: RequestContext, services: LookupServices): Promise<Response> {
  const read = readForm(c, articlesParameters);
  const checked = read.ok ? listArticles({ limit: 50, ...read.values }) : read;
  const answer = checked.ok ? await (await reader(c, services))(checked) : null;
  const source = new URL(c.req.url).searchParams.get('source') ?? '';
  const body = html`<h1>Articles</h1>
<form action="/articles"><div class="ask"><input name="source" value="${source}" aria-label="Publisher" placeholder="Publisher" maxlength="200"><button>Show</button></div></form>
${checked.ok ? '' : notice(checked.causes)}
${answer && answer.items.length === 0 ? html`<p>No article was found.</p>` : ''}
<ul class="people">${(answer?.items ?? []).map(
    (article) =>
      html`<li><span><a href="${articlePath(article)}"><strong>${article.title ?? article.id}</strong></a> <span class="quiet">${[article.publisher, article.published?.slice(0, 10)].filter((part) => part).join(' · ')}</span></span><span class="quiet">${article.counts.quotes} ${article.counts.quotes === 1 ? 'quote' : 'quotes'}</span></li>`,
  )}</ul>
${answer?.next ? html`<nav class="pager" aria-label="Pages"><a rel="next" href="/articles?${new URLSearchParams({ ...(source && { source }), cursor: answer.next })}">More articles</a></nav>` : ''}`;
  return answerPage(c, { title: 'Articles', place: 'articles' }, body, checked.ok ? 200 : 400);
}

/**
 * `/articles/{id}`: an article's quotes in the order of its text, each marked in the words around it. The whole text stays
 * where it was published.
 */
export async function articlePage(c: RequestContext, services: LookupServices): Promise<Response> {
  const asked = oneArticle(c.req.param('id') ?? '', {});
  const article = asked.ok ? await (await reader(c, services))(asked) : null;
  if (!article)
    return answerMissing(c, 'article', html`Look for it among the <a href="/articles">articles</a>.`);
  const about = [article.publisher, article.author, article.published?.slice(0, 10)]
    .filter((part) => part)
    .join(' · ');
  const body = html`<h1>${article.title ?? article.id}</h1>
<p class="quiet">${about}</p>
<p class="hint">${article.quotes.length} ${article.quotes.length === 1 ? 'quote' : 'quotes'}, marked in the words around them. ${
    article.url && isWebAddress(article.url)
      ? html`<a href="${article.url}" rel="noopener noreferrer external">Read the article</a>`
      : html`Its file is ${article.seed}`
  }</p>
<ol class="quotes">${passagesOf(article.quotes).map((passage) => html`<li>${marked(passage)}${passage.quotes.map((quote) => saidBy(quote, passage.quotes.length > 1))}</li>`)}</ol>
<p class="exports"><a href="/v1/quotes?${new URLSearchParams({ article: article.id, format: 'csv', limit: 'all' })}">CSV</a> <span>SHA-256 of the file <code>${article.sha256.slice(0, 16)}…</code></span></p>`;
  return answerPage(c, { title: article.title ?? article.id, place: 'articles' }, body);
}

function marked({ text, marks }: Passage): Html {
  const parts: (string | Html)[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`<p class="context passage">${parts}${text.slice(at)}</p>`;
}

/** Characters that tell one quote of a passage from another. */
const OPENING = 48;

/** Who said it, and the link to the quote; with its first words where a passage holds several. */
function saidBy(quote: QuoteJson, amongOthers: boolean): Html {
  const { text, speaker } = quote;
  const words = [...text];
  const opening = words.length > OPENING ? `${words.slice(0, OPENING).join('').trimEnd()}…` : text;
  const name = speaker
    ? html`<a href="${speakerPath(speaker)}">${speaker.name}</a>${speaker.role ? html`, <span class="quiet">${speaker.role}</span>` : ''}`
    : html`<span class="quiet">No speaker named</span>`;
  return html`<p class="by">${name} · <a class="permalink" href="${quotePath(quote)}">${amongOthers ? `“${opening}”` : 'Permalink'}</a></p>`;
}
