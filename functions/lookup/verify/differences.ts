import type { Alignment, Step } from './align.ts';
import { type Stretch, writersWords } from './clean.ts';
import { isNegation, isNumber } from './telling-words.ts';
import type { SpokenWord } from './words.ts';

/** A run of words that differ. `said` is what the quote has there, `claimed` what the claim has; '' for neither. */
export interface Difference {
  readonly op: 'added' | 'removed' | 'changed';
  readonly said: string;
  readonly claimed: string;
}

/** A difference with the words on either side of it. */
export interface DifferingWords extends Difference {
  readonly saidWords: readonly SpokenWord[];
  readonly claimedWords: readonly SpokenWord[];
}

/**
 * The runs of differing words of an alignment, in the order of the claim. Words that differ only in how they are spaced
 * or joined (`long-term`, `long term`, `longterm`) do not differ; nor does what one of the two alone has as a writer's own words,
 * unless it denies or counts.
 */
export function differencesOf(
  { steps }: Alignment,
  claim: { readonly text: string; readonly words: readonly SpokenWord[] },
  quote: { readonly text: string; readonly words: readonly SpokenWord[] },
): DifferingWords[] {
  const [inClaim, inQuote] = [writersWords(claim.text), writersWords(quote.text)];
  return runsOf(steps)
    .map((run): DifferingWords => {
      const saidWords = run.flatMap((step) => ('quote' in step ? [quote.words[step.quote]!] : []));
      const claimedWords = run.flatMap((step) => ('claim' in step ? [claim.words[step.claim]!] : []));
      const said = stretch(quote.text, saidWords);
      const claimed = stretch(claim.text, claimedWords);
      const op = said === '' ? 'added' : claimed === '' ? 'removed' : 'changed';
      return { op, said, claimed, saidWords, claimedWords };
    })
    .filter(({ saidWords, claimedWords }) => joined(saidWords) !== joined(claimedWords))
    .filter(
      ({ saidWords, claimedWords }) =>
        (saidWords.length > 0 || !areWriters(claimedWords, inClaim)) &&
        (claimedWords.length > 0 || !areWriters(saidWords, inQuote)),
    );
}

function areWriters(words: readonly SpokenWord[], stretches: readonly Stretch[]): boolean {
  return (
    words.every((word) => stretches.some(({ start, end }) => start <= word.start && word.end <= end)) &&
    !words.some((word) => isNegation(word) || isNumber(word))
  );
}

function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  let open: Step[] | null = null;
  for (const step of steps) {
    if (step.op === 'same') {
      open = null;
    } else if (open) {
      open.push(step);
    } else {
      open = [step];
      runs.push(open);
    }
  }
  return runs;
}

function stretch(text: string, words: readonly SpokenWord[]): string {
  return words.length === 0 ? '' : text.slice(words[0]!.start, words.at(-1)!.end);
}

const joined = (words: readonly SpokenWord[]) => words.map(({ word }) => word).join('');
