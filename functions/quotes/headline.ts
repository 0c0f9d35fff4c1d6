import type { Attributed } from './attribute.ts';
import type { Document } from './document.ts';
import type { Quote } from './quote.ts';
import type { Resolver } from './resolve.ts';
import { speakerOf } from './speakers.ts';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

/** A quote of the body with its words made comparable. */
export interface FoldedQuote {
  readonly quote: Quote;
  readonly words: string;
}

export const folded = (quote: Quote): FoldedQuote => ({ quote, words: ` ${fold(quote.text)} ` });

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
    kind: 'mixed' as const,
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
  if (!mention) return null;
  const referent = resolver.resolve(mention);
  return referent
    ? {
        ...quote,
        speaker: speakerOf(document, referent, mention),
        confidence: Math.round(ranking.probability * 1000) / 1000,
      }
    : null;
}
