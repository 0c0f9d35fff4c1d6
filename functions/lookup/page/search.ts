import { html } from 'hono/html';
import { listQuotes, type QuotesRequest } from '../list-quotes.ts';
import type { ProblemCause } from '../problem.ts';
import { type LookupServices, originOf, type RequestContext } from '../routes/answer.ts';
import { type ParametersOf, quotesParameters } from '../schemas/parameters.ts';
import type { QuotesPageJson } from '../schemas/quote.ts';
import { answerPage, notice, reader, readForm } from './answer-page.ts';
import type { Html } from './layout.ts';
import { quoteItem } from './quote-parts.ts';

const { format: _format, facets: _facets, context: _context, limit, ...shown } = quotesParameters;
const searchParameters = { ...shown, limit };
type Search = ParametersOf<typeof searchParameters>;

const kinds = [
  ['direct', 'Direct'],
  ['mixed', 'Fragments'],
  ['block', 'Set-off passages'],
  ['indirect', 'Paraphrases'],
] as const;

/** `/`: the search box and what it finds; without a question, the newest quotes. */
export async function searchPage(c: RequestContext, services: LookupServices): Promise<Response> {
  const read = readForm(c, searchParameters);
  const asked: Search = read.ok ? read.values : {};
  const checked = read.ok ? listQuotes({ ...asked, context: true }) : read;
  const answer = checked.ok ? await (await reader(c, services, checked))(checked) : null;
  const typed = new URL(c.req.url).searchParams;
  const title =
    [typed.get('q'), typed.get('speaker'), typed.get('source')].filter((part) => part).join(' · ') ||
    'As Quoted';
  const body = html`
<h1>${title === 'As Quoted' ? 'Who said what, word for word' : 'Quotes'}</h1>
${checked.ok ? '' : notice(checked.causes)}
${form(typed, !checked.ok)}
${answer ? results(c, asked, answer) : ''}`;
  return answerPage(c, { title, place: 'search' }, body, causesOf(checked) ? 400 : 200);
}

const causesOf = (checked: { ok: boolean; causes?: readonly ProblemCause[] }) =>
  checked.ok ? null : checked.causes;

const filters = ['speaker', 'source', 'from', 'to', 'kind', 'sort', 'article'] as const;

/** @param isRefused Shows what was filtered by, so that it can be mended. */
function form(typed: URLSearchParams, isRefused: boolean): Html {
  const value = (name: string) => typed.get(name) ?? '';
  const set = filters.filter((name) => value(name) !== '').length;
  const chosen = new Set(typed.getAll('kind'));
  return html`<form role="search" action="/" method="get">
<div class="ask"><input type="search" name="q" value="${value('q')}" aria-label="Search the quotes" aria-describedby="language" placeholder="Words that were said" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="1000"><button>Search</button></div>
<p class="hint" id="language">Every word must match. <code>"exact words"</code> <code>OR</code> <code>-word</code> <code>ammun*</code> <code>speaker:austin</code> <code>before:2023-03</code></p>
<details${isRefused ? html` open` : ''}><summary>Filters${set > 0 ? ` (${set} set)` : ''}</summary>
<div class="fields">
<label>Speaker<input name="speaker" value="${value('speaker')}" maxlength="200"></label>
<label>Publisher<input name="source" value="${value('source')}" maxlength="200"></label>
<label>From<input name="from" value="${value('from')}" inputmode="numeric" placeholder="2023, 2023-02 or 2023-02-14" maxlength="40"></label>
<label>To<input name="to" value="${value('to')}" inputmode="numeric" placeholder="2023, 2023-02 or 2023-02-14" maxlength="40"></label>
<label>Order<select name="sort">${[
    ['newest', 'Newest first'],
    ['oldest', 'Oldest first'],
    ['relevance', 'Best match first'],
  ].map(
    ([name, label]) =>
      html`<option value="${name}"${name === value('sort') ? html` selected` : ''}>${label}</option>`,
  )}</select></label>
<fieldset class="wide"><legend>Kinds (without a choice: all but paraphrases)</legend><div class="checks">${kinds.map(
    ([name, label]) =>
      html`<label><input type="checkbox" name="kind" value="${name}"${chosen.has(name) || chosen.has('all') ? html` checked` : ''}>${label}</label>`,
  )}</div></fieldset>
${value('article') ? html`<label class="wide">Article<input name="article" value="${value('article')}"></label>` : ''}
</div></details>
</form>`;
}

function results(c: RequestContext, asked: QuotesRequest, answer: QuotesPageJson): Html {
  const { items, next, partial, ranking } = answer;
  if (items.length === 0 && !next) return nothing(c, answer);
  return html`
${ranking ? html`<p class="hint">Ranked by BM25${ranking.complete ? '' : html` over the newest ${ranking.candidates} matches`}.</p>` : ''}
<ol class="quotes" aria-label="Quotes found">${items.map((quote) => html`<li>${quoteItem(quote)}</li>`)}</ol>
${partial ? html`<p class="hint">This search stopped early to stay cheap; go on for more.</p>` : ''}
<nav class="pager" aria-label="Pages">${next ? html`<a href="${addressWith(c, { cursor: next })}" rel="next">More quotes</a>` : html`<span class="quiet">These are all.</span>`}${
    asked.cursor ? html`<a href="${addressWith(c, { cursor: null })}">Back to the first</a>` : ''
  }</nav>
${exportsOf(c)}`;
}

function nothing(c: RequestContext, { suggestions = [] }: QuotesPageJson): Html {
  return html`<p>Nothing was found.</p>${
    suggestions.length === 0
      ? html`<p class="quiet">Try fewer words, or a beginning such as <code>ammun*</code>.</p>`
      : html`<p>Did you mean ${suggestions.map(({ parameter, for: word, suggestion, quotes }, at) => {
          const typed = new URL(c.req.url).searchParams.get(parameter) ?? '';
          const mended = typed.toLowerCase().includes(word.toLowerCase())
            ? typed.replace(new RegExp(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu'), () => suggestion)
            : suggestion;
          return html`${at > 0 ? ', ' : ''}<a href="${addressWith(c, { [parameter]: mended, cursor: null })}">${suggestion}</a> <span class="quiet">(${quotes})</span>`;
        })}?</p>`
  }`;
}

function exportsOf(c: RequestContext): Html {
  const { search } = new URL(addressWith(c, { cursor: null, limit: null }), originOf(c));
  const more = search ? `${search}&` : '?';
  const lookup = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => name !== 'sort'));
  const feed = lookup.size > 0 ? `?${lookup}` : '';
  return html`<p class="exports"><span>All of these as</span> <a href="/v1/quotes${more}format=csv&limit=all">CSV</a> <a href="/v1/quotes${more}format=jsonl&limit=all">JSON Lines</a> <a href="/v1/feed.atom${feed}">feed</a> <a href="/alerts${feed}">alert</a></p>`;
}

/** This page's address with some parameters set, or left out where they are null; empty ones are left out too. */
function addressWith(c: RequestContext, changes: Readonly<Record<string, string | null>>): string {
  const { searchParams } = new URL(c.req.url);
  const kept = [...searchParams].filter(([name, value]) => value !== '' && !(name in changes));
  const set = Object.entries(changes).filter((pair): pair is [string, string] => pair[1] !== null);
  const query = new URLSearchParams([...kept, ...set]).toString();
  return query ? `/?${query}` : '/';
}
