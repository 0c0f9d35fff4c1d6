import { html } from 'hono/html';
import { isUnknown, personIn } from '../../index/namesakes.ts';
import { listSpeakers, oneSpeaker } from '../list-directory.ts';
import { listQuotes } from '../list-quotes.ts';
import type { LookupServices, RequestContext } from '../routes/answer.ts';
import type { OneSpeakerJson } from '../schemas/directory.ts';
import { speakersParameters } from '../schemas/parameters.ts';
import { answerMissing, answerPage, notice, reader, readForm } from './answer-page.ts';
import { plotOfMonths } from './month-plot.ts';
import { quoteItem, speakerPath } from './quote-parts.ts';
import { subjectsOf } from './subjects.ts';

/** As many of the newest quotes show what somebody talks about. */
const RECENT = 100;
const SHOWN = 20;

/** `/speakers`: who is quoted, most quoted first, or those whose name, alias or role is like what was typed. */
export async function speakersPage(c: RequestContext, services: LookupServices): Promise<Response> {
  const read = readForm(c, speakersParameters);
  const checked = read.ok ? listSpeakers({ limit: 50, ...read.values }) : read;
  const answer = checked.ok ? await (await reader(c, services))(checked) : null;
  const q = new URL(c.req.url).searchParams.get('q') ?? '';
  const body = html`<h1>Speakers</h1>
<form role="search" action="/speakers"><div class="ask"><input type="search" name="q" value="${q}" aria-label="Name, alias or role" placeholder="Name, alias or role" maxlength="200"><button>Search</button></div></form>
${checked.ok ? '' : notice(checked.causes)}
${answer && answer.items.length === 0 ? html`<p>Nobody was found.</p>` : ''}
<ul class="people">${(answer?.items ?? []).map(
    (speaker) =>
      html`<li><span><a href="${speakerPath(speaker)}"><strong>${speaker.name}</strong></a>${
        speaker.roles.length > 0 || isUnknown(speaker.id)
          ? html` <span class="quiet">${rolesInWords(speaker)}</span>`
          : ''
      }</span><span class="quiet">${speaker.quotes} ${speaker.quotes === 1 ? 'quote' : 'quotes'}${speaker.newest ? html`, last ${speaker.newest}` : ''}</span></li>`,
  )}</ul>
${answer?.partial ? html`<p class="hint">There are too many speakers to look through at once; these are of a part of them.</p>` : ''}
${answer?.next ? html`<nav class="pager" aria-label="Pages"><a rel="next" href="/speakers?${new URLSearchParams({ ...(q && { q }), cursor: answer.next })}">More speakers</a></nav>` : ''}`;
  return answerPage(c, { title: 'Speakers', place: 'speakers' }, body, checked.ok ? 200 : 400);
}

/** `/speakers/{id}`: one speaker: names and roles, quotes over time, subjects, the newest quotes. */
export async function speakerPage(c: RequestContext, services: LookupServices): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const read = await reader(c, services);
  const asked = oneSpeaker(id);
  const speaker = asked.ok ? await read(asked) : null;
  if (!speaker)
    return answerMissing(c, 'speaker', html`Look for a name among the <a href="/speakers">speakers</a>.`);
  const listed = listQuotes({ speaker: id, limit: RECENT, kind: speaker.quotes === 0 ? ['all'] : undefined });
  const { items } = listed.ok ? await read(listed) : { items: [] };
  const subjects = subjectsOf(items);
  const all = `/?${new URLSearchParams({ speaker: id })}`;
  const body = html`<h1>${speaker.name}</h1>
${speaker.roles.length > 0 ? html`<p>${speaker.roles.join('; ')}</p>` : ''}
${speaker.aliases.length > 0 ? html`<p class="hint">Also named ${speaker.aliases.join(', ')}</p>` : ''}
${speaker.likely ? html`<p class="notice">Named by one name alone; likely <a href="${speakerPath(speaker.likely)}">${speaker.likely.name}</a>, whom other articles name in full.</p>` : ''}
${speaker.namesakes.length > 0 ? html`<p class="notice">${namesakesInWords(speaker)}</p>` : ''}
<p class="quiet">${speaker.quotes} ${speaker.quotes === 1 ? 'quote' : 'quotes'}${speaker.indirect ? html` and ${speaker.indirect} paraphrased` : ''}${speaker.newest ? html`, the last on ${speaker.newest}` : ''}</p>
${plotOfMonths(speaker.months)}
${subjects.length > 0 ? html`<h2>What the quotes speak of</h2><ul class="words">${subjects.map((word) => html`<li><a href="/?${new URLSearchParams({ speaker: id, q: word })}">${word}</a></li>`)}</ul>` : ''}
<h2>Newest quotes</h2>
<ol class="quotes">${items.slice(0, SHOWN).map((quote) => html`<li>${quoteItem(quote)}</li>`)}</ol>
<nav class="pager" aria-label="More"><a href="${all}">All quotes of ${speaker.name}</a>${speaker.name.includes(' ') ? html`<a href="/?${new URLSearchParams({ speaker: id, likely: 'true' })}">With those that give the surname alone</a>` : ''}<a href="/alerts?${new URLSearchParams({ speaker: id })}">Alert me to new ones</a></nav>`;
  return answerPage(
    c,
    { title: speaker.name, place: 'speakers', description: `What ${speaker.name} said, as quoted.` },
    body,
  );
}

/** Whom else the name may mean, each with a link. */
function namesakesInWords({ id, namesakes }: OneSpeakerJson) {
  const lead =
    personIn(id) === null
      ? 'Several persons have this name; these are the quotes of all of them:'
      : isUnknown(id)
        ? 'The articles do not say which of those who have this name spoke:'
        : 'Others have the same name:';
  const links = namesakes.map((other, at) => {
    return html`${at > 0 ? ', ' : ''}<a href="${speakerPath(other)}">${other.name}</a> (${rolesInWords(other)})`;
  });
  return html`${lead} ${links}.`;
}

function rolesInWords({ id, roles }: Pick<OneSpeakerJson, 'id' | 'roles'>): string {
  return isUnknown(id) ? 'no role tells which one' : roles.join('; ');
}
