import type { Span } from '../../article/article.ts';
import { Clauses } from '../clauses.ts';
import type { Document } from '../document.ts';
import type { Quote } from '../quote.ts';
import { speakerOf } from '../speakers.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import { piecesOf } from './pieces.ts';
import { Sources } from './sources.ts';
import { spansOf, Taken } from './spans.ts';
import { tag } from './tagger.ts';
import { indirectTagger, type Tagger } from './weights.ts';

/** Finds indirect speech: see {@link extractIndirect}. */
export type IndirectExtractor = (document: Document, quotes: readonly Quote[], clauses?: Clauses) => Quote[];

export function createIndirectExtractor({ forms, model, calibration }: Tagger): IndirectExtractor {
  return (document, quotes, clauses = new Clauses(document)) => {
    const taken = new Taken(quotes);
    const sources = new Sources(document, clauses, quotes);
    const found: Quote[] = [];
    for (const sentence of document.sentences) {
      const paragraph = document.paragraphs[sentence.paragraph]!;
      const pieces = piecesOf(document, sentence, forms);
      const tagging = tag(model, pieces, {
        headline: paragraph.role === 'headline',
        first: sentence.index === paragraph.firstSentence,
      });
      for (const attribution of attributionsOf(pieces, tagging)) {
        const spans = attribution.contents.flatMap((content) => spansOf(document, content, taken));
        if (spans.length === 0) continue;
        const confidence = confidenceOf(attribution.certainty, calibration);
        found.push(toQuote(document, sources, attribution, spans, confidence));
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

function toQuote(
  document: Document,
  sources: Sources,
  { source, cue }: Attribution,
  spans: readonly Span[],
  confidence: number,
): Quote {
  const { text, tokens } = document;
  const mention = sources.mentionIn(source, cue);
  const referent = mention ? sources.resolve(mention) : null;
  const cueText = cue && text.slice(tokens[cue.firstToken]!.start, tokens[cue.endToken - 1]!.end);
  return {
    text: spans.map(({ start, end }) => text.slice(start, end)).join(' '),
    kind: 'indirect',
    spans,
    speaker: referent ? speakerOf(document, referent, mention) : null,
    cue: cueText ? cueText.replace(/\s+/g, ' ').toLowerCase() : null,
    confidence,
  };
}

/** Logistic calibration (Platt 1999) of the tagger's certainty. */
function confidenceOf(certainty: number, [slope = 1, intercept = 0]: readonly number[]): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, certainty));
  const logit = Math.log(bounded / (1 - bounded));
  return Math.round(1000 / (1 + Math.exp(-slope * logit - intercept))) / 1000;
}
