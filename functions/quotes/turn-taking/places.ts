import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { sameReferent } from '../resolution/referent.ts';
import { rowsOf } from '../rows.ts';
import type { Unit } from '../text/units.ts';
import type { Read } from './around.ts';
import { L, PLACES } from './features.ts';
import { runsOf } from './runs.ts';
import { HARDLY, isWholeParagraph, opensSentence, type Utterance } from './utterances.ts';
import { type Words, wordsIn } from './words.ts';

/** Words that make a short utterance at most, and the tokens that they make with their stops. */
const SHORT = 14;
const SHORT_TOKENS = SHORT + 3;
/** The reporter's words between two utterances from which on they tell of something else. */
const NARRATED = 8;

const answers =
  /^(?:yes|no|yeah|nah|nope|yep|aye|well|oh|ah|er|um|because|never|maybe|sure|not|correct|right|ok|okay|of|i)$/;
const joins = /^(?:and|but|so|or|then|which|who|with|for)$/;
const asksOrAnswers =
  /^(?:ask(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|retort(?:s|ed)?|counter(?:s|ed)?|demand(?:s|ed)?|shot|respond(?:s|ed)?|wonder(?:s|ed)?|inquired|enquired|snapped|interrupted|interjected)$/;

const newPlaces = rowsOf(PLACES.length);

/** How words stand among the utterances before them: a row of {@link PLACES}, and the index of its setting. */
export interface Place {
  readonly row: readonly number[];
  readonly setting: number;
  readonly asks: boolean;
  /** The sentence of the reporter's that stands before the words and behind the last ones, or -1. */
  readonly narrated: number;
  /** That sentence is a question. */
  readonly reporterAsks: boolean;
  /** What the words speak of, and the last ones; null for none. */
  readonly words: Words;
  readonly lastWords: Words | null;
}

/** Looks at where words stand; `bare` as if nothing stood beside them. */
export function placeOf(
  { document, attributed }: Pick<Read, 'document' | 'attributed'>,
  unit: Unit,
  history: readonly Utterance[],
  bare: boolean,
): Place {
  const { tokens, sentences, paragraphs } = document;
  const row = newPlaces();
  const mark = (name: keyof typeof L, on: boolean): void => {
    if (on) row[L[name]] = 1;
  };
  const paragraph = unit.runs[0]!.paragraph;
  const here = paragraphs[paragraph]!;
  const last = history.at(-1);
  const apart = last ? paragraph - last.lastParagraph : Number.POSITIVE_INFINITY;
  const opens = here.firstToken >= unit.firstToken - 1;
  const alone = bare || isWholeParagraph(document, unit);
  const first = tokens[unit.firstToken]!.word;
  const asks = tokens[unit.endToken - 1]!.word.text.startsWith('?');
  const short = unit.words <= SHORT;
  mark('always', true);
  mark('next paragraph', apart === 1);
  mark('two paragraphs on', apart === 2);
  mark('farther on', apart > 2);
  mark('asks', asks);
  mark('short', short);
  mark('four words or fewer', unit.words <= 4);
  const { of, talk } = runsOf(document, attributed);
  const run = of.get(paragraph);
  if (run) {
    mark('in a run of two lines', run.lines === 2);
    mark('in a run of three lines or more', run.lines > 2);
    mark('in a run that asks', run.lines > 1 && run.asks > 0);
    mark('in a run of short lines', run.lines > 1 && run.words <= 8);
    mark('in a run of long lines', run.lines > 1 && run.words > 18);
    row[L['lines that ask']] = talk.asks;
    row[L['short lines']] = talk.short;
    if (apart === 1) row[L['short lines, next paragraph']] = talk.short;
  }
  mark('a lower-case word first', !(first.bits & BIT.capital));
  mark('answers in its first word', answers.test(first.lower));
  mark('first words of the article', !last);
  const own = wordsIn(document, unit);
  const theirs = last ? wordsIn(document, last) : null;
  mark('you in the words', own.you);
  mark('I in the words', own.i);
  mark('joins on in its first word', joins.test(first.lower));
  if (last && theirs) {
    const hardly = last.outer <= HARDLY;
    const lastShort = last.endToken - last.firstToken <= SHORT_TOKENS;
    const [second, third] = [history.at(-2), history.at(-3)];
    mark(
      'the reporter spoke before the last words',
      second === undefined || narrates(document, second.endToken, last.firstToken),
    );
    const goesOn = second !== undefined && sameReferent(last.referent, second.referent);
    mark('you in the last words', theirs.you);
    mark('I in the last words', theirs.i);
    mark('repeats the last words', short && [...own.topics].some((word) => theirs.topics.has(word)));
    mark('last words asked', last.asks);
    mark('last words short', lastShort);
    mark('last words four or fewer', last.endToken - last.firstToken <= 6);
    mark('last words alone', last.outer === 0);
    mark('last words with hardly a word beside them', hardly);
    mark('last words had a cue', last.cue >= 0);
    mark('last words asked and hardly a word beside', last.asks && hardly);
    mark('last words hardly a word beside, both short', hardly && lastShort && short);
    mark('last words alone, both short', last.outer === 0 && lastShort && short);
    mark('last words long, these long', !lastShort && !short);
    mark('last two turns one speaker’s', goesOn);
    mark(
      'two speakers alternate',
      second !== undefined && third !== undefined && !goesOn && sameReferent(last.referent, third.referent),
    );
    mark('last verb asks or answers', last.cue >= 0 && asksOrAnswers.test(tokens[last.cue]!.word.lower));
  }
  mark('the reporter speaks between', narrates(document, last?.endToken ?? here.firstToken, unit.firstToken));
  const before = sentences[unit.firstSentence - 1];
  const narrated =
    before && before.firstToken >= (last?.endToken ?? 0) && paragraph - before.paragraph <= 1 ? before : null;
  const reporterAsks = narrated !== null && tokens[narrated.endToken - 1]!.word.text.startsWith('?');
  mark('the reporter asks before', reporterAsks);
  const each = singleSentences(document);
  row[L['paragraphs of one sentence']] = each;
  if (apart === 1) row[L['paragraphs of one sentence, next paragraph']] = each;
  if (apart === 1 && last!.cue >= 0) row[L['paragraphs of one sentence, last words had a cue']] = each;
  return {
    row,
    setting: alone ? 0 : opens ? 1 : opensSentence(document, unit) ? 2 : 3,
    asks,
    narrated: narrated ? narrated.index : -1,
    reporterAsks,
    words: own,
    lastWords: theirs,
  };
}

/** Whether more than a cue's worth of the reporter's words stands in a range of tokens. */
function narrates({ tokens }: Document, from: number, to: number): boolean {
  let words = 0;
  for (let k = from; k < to && words <= NARRATED; k++)
    if (tokens[k]!.run < 0 && tokens[k]!.kind === 'word') words++;
  return words > NARRATED;
}

const shares = new WeakMap<Document, number>();

/** The share of an article's paragraphs that hold one sentence: nearly all where it is set like a broadcaster's. */
function singleSentences(document: Document): number {
  const known = shares.get(document);
  if (known !== undefined) return known;
  const body = document.paragraphs.filter(({ role }) => role === 'body');
  const single = body.filter(({ firstSentence, endSentence }) => endSentence - firstSentence === 1).length;
  const share = body.length === 0 ? 0 : single / body.length;
  shares.set(document, share);
  return share;
}
