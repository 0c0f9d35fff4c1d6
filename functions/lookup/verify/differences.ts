import type { Alignment, Step } from './align.ts';
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
 * or joined (`long-term`, `long term`, `longterm`) do not differ; nor does what one of the two alone has in square brackets, by
 * which writers mark words of their own, unless it denies or counts.
 */
export function differencesOf(
  { steps }: Alignment,
  claim: { readonly text: string; readonly words: readonly SpokenWord[] },
  quote: { readonly text: string; readonly words: readonly SpokenWord[] },
): DifferingWords[] {
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
        (saidWords.length > 0 || !isOwnOf(claim.text, claimedWords)) &&
        (claimedWords.length > 0 || !isOwnOf(quote.text, saidWords)),
    );
}

/** Whether the words are a writer's, in square brackets. */
function isOwnOf(text: string, words: readonly SpokenWord[]): boolean {
  return (
    words.every(({ start, end }) => {
      const before = text.slice(0, start);
      const after = text.slice(end);
      return before.lastIndexOf('[') > before.lastIndexOf(']') && /^[^[]*\]/.test(after);
    }) && !words.some((word) => isNegation(word) || isNumber(word))
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
