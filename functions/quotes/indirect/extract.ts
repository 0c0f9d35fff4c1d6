import type { Document } from '../document.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Quote } from '../quote.ts';
import type { Resolver } from '../resolution/resolve.ts';
import { speakerOf } from '../resolution/speakers.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import type { Place } from './features.ts';
import { hasCue } from './frame.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { Sources } from './sources.ts';
import { remainderOf, Taken } from './spans.ts';
import { MOST_PIECES } from './tagger.ts';
import { indirectTagger, type TrainedTagger } from './weights.ts';

/** Finds indirect speech: see {@link extractIndirect}. */
export type IndirectExtractor = (
  document: Document,
  quotes: readonly Quote[],
  clauses: Clauses,
  resolver: Resolver,
  explain?: boolean,
) => Quote[];

export function createIndirectExtractor({ forms, tagger, calibration }: TrainedTagger): IndirectExtractor {
  const attributionsIn = (pieces: readonly Piece[], place: Place): Attribution[] => {
    if (!hasCue(pieces)) return [];
    if (pieces.length <= MOST_PIECES) return attributionsOf(pieces, tagger.tag(pieces, place));
    const parts = Array.from({ length: Math.ceil(pieces.length / MOST_PIECES) }, (_, part) =>
      pieces.slice(part * MOST_PIECES, (part + 1) * MOST_PIECES),
    );
    return parts.flatMap((part) => attributionsOf(part, tagger.tag(part, place)));
  };
  return (document, quotes, clauses, resolver, explain = false) => {
    const taken = new Taken(quotes);
    const sources = new Sources(document, clauses);
    const found: Quote[] = [];
    for (const sentence of document.sentences) {
      const paragraph = document.paragraphs[sentence.paragraph]!;
      const place = {
        headline: paragraph.role === 'headline',
        first: sentence.index === paragraph.firstSentence,
      };
      for (const attribution of attributionsIn(piecesOf(document, sentence, forms), place)) {
        const { spans, quote } = remainderOf(document, attribution.contents, taken);
        if (spans.length === 0) continue;
        const odds = logOdds(attribution.certainty);
        found.push({
          text: spans.map(({ start, end }) => document.text.slice(start, end)).join(' '),
          kind: 'indirect',
          spans,
          ...attributed(document, sources, resolver, attribution, quote),
          confidence: confidenceOf(odds, calibration),
          ...(explain ? { why: { pattern: patternOf(attribution), features: [], margin: odds } } : {}),
        });
      }
    }
    return found;
  };
}

/**
 * Indirect speech, in order: what the text reports as somebody's without marks. `quotes` are the article's marked
 * and block quotes; no span touches theirs. Pure, in time linear in the text.
 */
export const extractIndirect: IndirectExtractor = createIndirectExtractor(indirectTagger);

/** Who said it and by which cue; words around a marked fragment share its speaker if they have no source of theirs. */
function attributed(
  document: Document,
  sources: Sources,
  resolver: Resolver,
  { source, cue }: Attribution,
  quote: Quote | null,
): Pick<Quote, 'speaker' | 'cue'> {
  const { text, tokens } = document;
  const words = cue && text.slice(tokens[cue.firstToken]!.start, tokens[cue.endToken - 1]!.end);
  const said = words ? words.replace(/\s+/g, ' ').toLowerCase() : (quote?.cue ?? null);
  if (!source && quote?.speaker) return { speaker: quote.speaker, cue: said };
  const mention = sources.mentionOf(source, cue);
  const referent = mention ? resolver.resolve(mention) : null;
  return { speaker: referent ? speakerOf(document, referent, mention) : null, cue: said };
}

/** The order of an attribution's parts: "source-cue-content". */
function patternOf({ contents, cue, source }: Attribution): string {
  const parts = [
    { name: 'content', at: contents[0]!.firstToken },
    ...(cue ? [{ name: 'cue', at: cue.firstToken }] : []),
    ...(source ? [{ name: 'source', at: source.firstToken }] : []),
  ];
  return parts
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
    .join('-');
}

function logOdds(certainty: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, certainty));
  return Math.log(bounded / (1 - bounded));
}

/** Logistic calibration (Platt 1999) of the tagger's certainty. */
function confidenceOf(odds: number, [slope = 1, intercept = 0]: readonly number[]): number {
  return Math.round(1000 / (1 + Math.exp(-slope * odds - intercept))) / 1000;
}
