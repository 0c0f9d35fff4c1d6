import type { SpeakersPageJson } from '../schemas/directory.ts';
import type { OneQuoteJson, QuoteJson, QuotesPageJson } from '../schemas/quote.ts';
import type { VerdictJson } from '../schemas/verify.ts';

/** A quote so that it can be cited: the words, who said them, where they stand, and the address of both. */
function inWords({ id, text, kind, speaker, article, spans, links, confidence }: QuoteJson): string {
  const likely = speaker?.likely ? `likely ${speaker.likely.name}` : null;
  const who = speaker
    ? [speaker.name, speaker.role, likely].filter((part) => part).join(', ')
    : 'unattributed';
  const source = [article.title, article.publisher, article.author, article.published].filter((part) => part);
  const offsets = spans.map(({ start, end }) => `${start}–${end}`).join(', ');
  return [
    kind === 'indirect' ? `Paraphrase: ${text}` : `“${text}”`,
    `— ${who} (${kind}, confidence ${confidence.toFixed(2)})`,
    `Source: ${source.join(' · ') || article.id}, characters ${offsets}`,
    `Passage: ${links.passage ?? links.article}`,
    `Quote: ${links.self} (id ${id})`,
  ].join('\n');
}

export function quotesInWords({ items, next, partial, suggestions }: QuotesPageJson): string {
  const proposals = (suggestions ?? []).map(({ for: word, suggestion }) => `${suggestion} (for ${word})`);
  return [
    items.length === 0 ? 'No quote was found.' : items.map(inWords).join('\n\n'),
    ...(proposals.length > 0 ? [`Nearest indexed words: ${proposals.join(', ')}`] : []),
    ...(partial ? ['The lookup stopped at its budget; there may be more.'] : []),
    ...(next ? [`More: call again with cursor ${next}`] : []),
  ].join('\n\n');
}

export function quoteInWords(quote: OneQuoteJson): string {
  const { context, elsewhere, conflicts } = quote;
  return [
    inWords(quote),
    ...(context ? [`Before: ${context.before}\nAfter: ${context.after}`] : []),
    ...elsewhere.map(
      (other) =>
        `The same words elsewhere (likeness ${other.similarity.toFixed(2)}):\n${inWords(other.quote)}`,
    ),
    ...conflicts.map(({ speaker }) => `Elsewhere these words are attributed to ${speaker.name}.`),
  ].join('\n\n');
}

export function speakersInWords({ items, next }: SpeakersPageJson): string {
  const lines = items.map(({ id, name, roles, quotes, newest }) => {
    const role = roles.length > 0 ? `, ${roles.join('; ')}` : '';
    return `${name}${role}: ${quotes} quotes${newest ? `, the newest of ${newest}` : ''} (id ${id})`;
  });
  const more = next ? [`More: call again with cursor ${next}`] : [];
  return [lines.length === 0 ? 'No speaker was found.' : lines.join('\n'), ...more].join('\n\n');
}

const verdicts: Readonly<Record<VerdictJson['verdict'], string>> = {
  verbatim: 'Verbatim: these words stand in the source as claimed.',
  altered: 'Altered: the source has other words.',
  misattributed: 'Misattributed: the words stand in a source, but somebody else said them.',
  notFound: 'Not found: no indexed article has these words. That is no proof that nobody said them.',
};

export function verdictInWords({
  verdict,
  quote,
  differences,
  flags,
  partial,
  nearest,
}: VerdictJson): string {
  const changes = differences.map(({ said, claimed }) => `said “${said}”, claimed “${claimed}”`);
  const others = nearest.filter((near) => near.quote.id !== quote?.id).slice(0, 3);
  return [
    verdicts[verdict],
    ...(partial
      ? ['The search stopped at its budget: these very words may stand in a quote it did not reach.']
      : []),
    ...(changes.length > 0 ? [`Differences: ${changes.join('; ')}`] : []),
    ...(flags.length > 0 ? [`Concerns: ${flags.join(', ')}`] : []),
    ...(quote ? [inWords(quote)] : []),
    ...(others.length > 0 ? [`Nearest:\n\n${others.map((near) => inWords(near.quote)).join('\n\n')}`] : []),
  ].join('\n\n');
}
