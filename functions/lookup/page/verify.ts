import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import * as z from 'zod/mini';
import type { Env, LookupServices, RequestContext } from '../routes/answer.ts';
import { claimFixes, claimLength, claimSchema, type VerdictJson } from '../schemas/verify.ts';
import { verifyClaim } from '../verify/verify.ts';
import { answerPage, answerRefused, notice, reader } from './answer-page.ts';
import type { Html } from './layout.ts';
import { quoteItem } from './quote-parts.ts';

/** Characters of a query that every gateway and browser passes on. */
const LONGEST_QUERY = 1_800;

/**
 * `/verify`: paste what somebody is said to have said. The form is sent as a POST, which any claim fits into; what is short enough is
 * then answered at an address to pass on.
 */
export async function verifyPage(c: RequestContext, services: LookupServices): Promise<Response> {
  const isSent = c.req.method === 'POST';
  const sent = isSent ? await c.req.parseBody().catch(() => ({})) : c.req.query();
  const field = (name: string) => ((sent as Record<string, unknown>)[name] ?? '').toString();
  const [text, speaker] = [field('text'), field('speaker')];
  const query = new URLSearchParams({ text, ...(speaker && { speaker }) }).toString();
  if (isSent && query.length <= LONGEST_QUERY) return c.redirect(`/verify?${query}`, 303);
  const asked = text !== '';
  const claim = z.safeParse(claimSchema, { text, ...(speaker && { speaker }) });
  const checked = claim.success ? verifyClaim(claim.data) : null;
  const verdict = asked && checked?.ok ? await (await reader(c, services))(checked) : null;
  const causes =
    checked && !checked.ok
      ? checked.causes
      : [{ parameter: 'text', detail: 'it cannot be used', fix: claimFixes.text! }];
  const body = html`<h1>Did they say it?</h1>
<p class="quiet">Paste a quote to see whether these words stand in an indexed article, and who said them there.</p>
<form action="/verify" method="post">
<label for="text">The words</label><textarea id="text" name="text" maxlength="${claimLength}" required>${text}</textarea>
<div class="fields"><label>Said by (if you know)<input name="speaker" value="${speaker}" maxlength="200"></label></div>
<button>Verify</button></form>
${verdict ? outcome(verdict) : asked ? notice(causes) : ''}`;
  return answerPage(c, { title: 'Verify', place: 'verify' }, body, asked && !verdict ? 400 : 200);
}

/** Bytes of the form: the longest claim in the longest spelling (three bytes a character, `%XX` each), and the rest. */
const formBytes = claimLength * 9 + 4096;

/** Answers a form that is too large before it is read. */
export const limitForm: MiddlewareHandler<Env> = bodyLimit({
  maxSize: formBytes,
  onError: (c) => tooLongPage(c as RequestContext),
});

function tooLongPage(c: RequestContext): Promise<Response> {
  const fix = html`A quote has at most ${claimLength} characters. <a href="/verify">Try a part of it.</a>`;
  return answerRefused(c, 413, 'That is too large', fix);
}

const verdicts: Readonly<Record<VerdictJson['verdict'], readonly [string, string]>> = {
  verbatim: ['Verbatim', 'These words stand in the source.'],
  altered: ['Altered', 'The source has other words.'],
  misattributed: ['Misattributed', 'The words stand in a source, but somebody else said them.'],
  notFound: ['Not found', 'No indexed article has these words. That is no proof that nobody said them.'],
};

const concerns: Readonly<Record<string, string>> = {
  negation: 'a negation was added or dropped',
  number: 'a number differs',
  name: 'a name differs',
  speaker: 'another speaker',
  cut: 'words are left out inside',
  merged: 'put together from several quotes',
};

function outcome({ verdict, quote, differences, flags, partial, nearest }: VerdictJson): Html {
  const [word, meaning] = verdicts[verdict];
  const others = nearest.filter((near) => near.quote.id !== quote?.id).slice(0, 5);
  return html`<section class="notice" aria-labelledby="verdict"><h2 class="verdict" id="verdict">${word}</h2><p>${meaning}${
    flags.length > 0 ? html` Mind: ${flags.map((flag) => concerns[flag] ?? flag).join('; ')}.` : ''
  }${partial ? ' The search stopped early to stay cheap: these very words may stand in a quote it did not reach.' : ''}</p>
${
  differences.length === 0
    ? ''
    : html`<ul>${differences.map(
        ({ op, said, claimed }) =>
          html`<li>${op === 'added' ? html`added <ins>${claimed}</ins>` : op === 'removed' ? html`left out <del>${said}</del>` : html`said <del>${said}</del>, claimed <ins>${claimed}</ins>`}</li>`,
      )}</ul>`
}</section>
${quote ? html`<h2>As quoted</h2><ol class="quotes"><li>${quoteItem(quote)}</li></ol>` : ''}
${others.length > 0 ? html`<h2>${quote ? 'Near it' : 'The nearest quotes'}</h2><ol class="quotes">${others.map((near) => html`<li>${quoteItem(near.quote)}</li>`)}</ol>` : ''}`;
}
