import type { Attributed } from './attribute.ts';
import type { Document } from './document.ts';
import type { Quote, QuoteKind } from './quote.ts';
import type { Resolver } from './resolution/resolve.ts';
import { speakerOf } from './resolution/speakers.ts';
import type { Unit } from './text/units.ts';

/** Words without case and marks, a space between. */
export function fold(text: string): string {
  const lower = text.toLowerCase().replace(/[’‘]/g, "'");
  // Without classes of Unicode it takes a third of the time.
  const other = /^[\0-\x7f]*$/.test(lower) ? /[^a-z0-9']+/g : /[^\p{L}\p{N}']+/gu;
  return lower.replace(other, ' ').trim();
}

/** A quote of the body with its words made comparable. */
export interface FoldedQuote {
  readonly quote: Quote;
  readonly words: string;
}

export const folded = (quote: Quote): FoldedQuote => ({ quote, words: ` ${fold(quote.text)} ` });

/** What stands alone in a headline, or parted from the rest by a colon or a dash, is a whole utterance. */
function kindOf({ text, paragraphs }: Document, unit: Unit): QuoteKind {
  const run = unit.runs[0]!;
  const { start, end } = paragraphs[run.paragraph]!;
  const before = text.slice(Math.max(start, run.start - 4), run.start);
  const after = text.slice(run.end, Math.min(end, run.end + 5));
  const opens =
    (run.start - start <= 4 && /^\P{L}*$/u.test(before)) || /:\s*[^\p{L}\p{N}\s]{0,2}$/u.test(before);
  const closes =
    (end - run.end <= 5 && /^\P{L}*$/u.test(after)) || /^[^\p{L}\p{N}\s]{0,2}(?::|\s+[–—-])\s/u.test(after);
  return opens && closes && /^\p{Lu}/u.test(text.slice(run.start, run.end)) ? 'direct' : 'mixed';
}

/** A headline's marked words as a quote, if the body shows whose they are or the headline says so itself; else null. */
export function headlineSpeaker(
  document: Document,
  resolver: Resolver,
  one: Attributed,
  body: readonly FoldedQuote[],
): Quote | null {
  const { unit, source, ranking } = one;
  const run = unit.runs[0]!;
  const text = document.text.slice(run.start, run.end);
  const words = fold(text);
  const same = body.find(({ quote, words: said }) => quote.speaker && said.includes(` ${words} `))?.quote;
  const quote = {
    text: unit.runs.map(({ start, end }) => document.text.slice(start, end)).join(' '),
    kind: kindOf(document, unit),
    spans: unit.runs.map(({ start, end }) => ({ start, end })),
    cue: source && source.cue >= 0 ? document.tokens[source.cue]!.word.lower : null,
  };
  const mention = source ? document.mentions[source.mention]! : null;
  if (same?.speaker) {
    const referent = mention ? resolver.resolve(mention) : null;
    const own = referent && mention && speakerOf(document, referent, mention).id === same.speaker.id;
    return {
      ...quote,
      speaker: own ? speakerOf(document, referent, mention) : { ...same.speaker, mention: null },
      confidence: same.confidence,
    };
  }
  // One word that the body does not repeat is the headline's own.
  if (!mention || unit.words === 1) return null;
  const referent = resolver.resolve(mention);
  return referent
    ? {
        ...quote,
        speaker: speakerOf(document, referent, mention),
        confidence: Math.round(ranking.probability * 1000) / 1000,
      }
    : null;
}
