import type { Span } from '../../functions/article/article.ts';
import type { Document } from '../../functions/quotes/document.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import { createIndirectExtractor } from '../../functions/quotes/indirect/extract.ts';
import { readTagger, type StoredTagger } from '../../functions/quotes/indirect/weights.ts';
import { Clauses } from '../../functions/quotes/phrases/clauses.ts';
import { Resolver } from '../../functions/quotes/resolution/resolve.ts';
import type { Attribution, GoldDocument } from './corpus.ts';

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const covered = (span: Span, spans: readonly Span[]) =>
  spans.reduce((sum, other) => sum + overlap(span, other), 0);

/** Whether an attribution holds most of the words and is by the source named. */
function isRight(
  spans: readonly Span[],
  mention: Span | null,
  attributions: readonly Attribution[],
): boolean {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return attributions.some(({ source, content }) => {
    const shared = spans.reduce((sum, span) => sum + covered(span, content), 0);
    if (2 * shared < length) return false;
    return mention ? covered(mention, source) > 0 : source.length === 0;
  });
}

/** Platt's logistic fit, by gradient steps, of rightness on certainty in log-odds. */
export function fitConfidence(
  tagger: StoredTagger,
  held: readonly { readonly gold: GoldDocument; readonly document: Document }[],
): [slope: number, intercept: number] {
  const extract = createIndirectExtractor(readTagger({ ...tagger, calibration: [1, 0] }));
  const points: { x: number; y: number }[] = [];
  for (const { gold, document } of held) {
    const clauses = new Clauses(document);
    const resolver = new Resolver(document, clauses);
    const marked = extractQuotes({ text: gold.text }, { indirect: false });
    for (const { spans, speaker, confidence } of extract(document, marked, clauses, resolver)) {
      const certain = Math.min(0.999, Math.max(0.001, confidence));
      const right = isRight(spans, speaker?.mention ?? null, gold.attributions);
      points.push({ x: Math.log(certain / (1 - certain)), y: Number(right) });
    }
  }
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < 2000; step++) {
    let bySlope = 0;
    let byIntercept = 0;
    for (const { x, y } of points) {
      const error = y - 1 / (1 + Math.exp(-slope * x - intercept));
      bySlope += error * x;
      byIntercept += error;
    }
    slope += (0.1 * bySlope) / points.length;
    intercept += (0.1 * byIntercept) / points.length;
  }
  const right = points.filter(({ y }) => y === 1).length;
  console.error(`held back: ${right} of ${points.length} right`);
  return [Math.round(slope * 1e3) / 1e3, Math.round(intercept * 1e3) / 1e3];
}
