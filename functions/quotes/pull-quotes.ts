import type { Attributed } from './attribute.ts';
import type { Document } from './document.ts';
import { type FoldedQuote, fold } from './headline.ts';
import type { Quote } from './quote.ts';

/** Words below which a repetition may be chance. */
const FEWEST_WORDS = 4;
/** Paragraphs of marked words alone that are looked at in one article. */
const MOST_LOOKED_AT = 30;

/** The units that are pull quotes: marked words alone in their paragraph (a time may stand before them) that stand in the running text as well. */
export function pullQuotesOf(document: Document, attributed: readonly Attributed[]): ReadonlySet<Attributed> {
  const alone = attributed
    .filter((one) => isAlone(document, one) || isBelowHeadline(document, one))
    .slice(0, MOST_LOOKED_AT);
  const pulled = new Set<Attributed>();
  if (alone.length === 0) return pulled;
  const running = attributed
    .filter((one) => !alone.includes(one))
    .map(({ unit }) => wordsOf(document, unit.runs))
    .join('|');
  for (const one of alone) if (running.includes(wordsOf(document, one.unit.runs))) pulled.add(one);
  return pulled;
}

/** A pull quote with the speaker whom the running text gives its words. */
export function withSpeaker(quote: Quote, others: readonly FoldedQuote[]): Quote {
  const words = ` ${fold(quote.text)} `;
  const same = others.find((other) => other.quote.speaker && other.words.includes(words))?.quote;
  return same?.speaker
    ? { ...quote, speaker: { ...same.speaker, mention: null }, confidence: same.confidence }
    : quote;
}

function wordsOf({ text }: Document, runs: Attributed['unit']['runs']): string {
  return ` ${runs.map(({ start, end }) => fold(text.slice(start, end))).join(' ')} `;
}

/** "“We stay,” says mayor after flood": the line below a headline, which closes with no stop. */
function isBelowHeadline({ paragraphs, text }: Document, { unit }: Attributed): boolean {
  const { index, role, start, end } = paragraphs[unit.runs[0]!.paragraph]!;
  if (role === 'headline' || index > 2 || unit.words < FEWEST_WORDS || end - start > 160) return false;
  return !/[.?!:,]["'”’]*\**$/.test(text.slice(start, end).trimEnd());
}

function isAlone({ paragraphs, tokens }: Document, { unit }: Attributed): boolean {
  if (unit.runs.length > 1 || unit.words < FEWEST_WORDS) return false;
  const paragraph = paragraphs[unit.runs[0]!.paragraph]!;
  if (paragraph.role === 'headline') return false;
  for (let k = paragraph.firstToken; k < paragraph.endToken; k++)
    if (
      tokens[k]!.kind === 'word' &&
      !/^\d/.test(tokens[k]!.word.text) &&
      (k < unit.firstToken || k >= unit.endToken)
    )
      return false;
  return true;
}
