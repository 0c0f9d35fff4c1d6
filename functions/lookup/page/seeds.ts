import { html } from 'hono/html';
import { articleId } from '../../article/article-id.ts';
import { listSeeds } from '../list-directory.ts';
import type { LookupServices, RequestContext } from '../routes/answer.ts';
import { seedsParameters } from '../schemas/parameters.ts';
import { answerPage, notice, reader, readForm } from './answer-page.ts';
import { articlePath } from './quote-parts.ts';

const statuses = ['', 'new', 'changed', 'removed', 'indexed', 'failed'] as const;

/** `/seeds`: what the watch says of every file. */
export async function seedsPage(c: RequestContext, services: LookupServices): Promise<Response> {
  const read = readForm(c, seedsParameters);
  const checked = read.ok ? listSeeds({ limit: 100, ...read.values }) : read;
  const answer = checked.ok ? await (await reader(c, services))(checked) : null;
  const status = new URL(c.req.url).searchParams.get('status') ?? '';
  const body = html`<h1>Seeds</h1>
<p class="quiet">The files that were dropped in, and how far each has come.</p>
<form action="/seeds"><div class="ask"><select name="status" aria-label="Status">${statuses.map(
    (one) =>
      html`<option value="${one}"${one === status ? html` selected` : ''}>${one || 'every status'}</option>`,
  )}</select><button>Show</button></div></form>
${checked.ok ? '' : notice(checked.causes)}
${answer && answer.items.length === 0 ? html`<p>There are none.</p>` : ''}
${
  answer && answer.items.length > 0
    ? html`<div class="table" role="region" aria-label="Seeds" tabindex="0"><table><thead><tr><th scope="col">Seed</th><th scope="col">Status</th><th scope="col" class="number">Quotes</th><th scope="col">Indexed</th></tr></thead><tbody>${answer.items.map(
        (seed) =>
          html`<tr><td>${seed.status === 'indexed' ? html`<a href="${articlePath({ id: articleId(seed.seed) })}">${seed.seed}</a>` : seed.seed}${seed.reason ? html`<br><span class="quiet">${seed.reason}</span>` : ''}</td><td>${seed.status}</td><td class="number">${seed.quotes ?? ''}</td><td>${seed.indexedAt ? html`<time datetime="${seed.indexedAt}">${seed.indexedAt.slice(0, 16).replace('T', ' ')}</time>` : ''}</td></tr>`,
      )}</tbody></table></div>`
    : ''
}
${answer?.next ? html`<nav class="pager" aria-label="Pages"><a rel="next" href="/seeds?${new URLSearchParams({ ...(status && { status }), cursor: answer.next })}">More seeds</a></nav>` : ''}`;
  return answerPage(c, { title: 'Seeds', place: 'seeds' }, body, checked.ok ? 200 : 400);
}
