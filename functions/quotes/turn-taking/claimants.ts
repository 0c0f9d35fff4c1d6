import { fits } from '../antecedents/antecedent.ts';
import { PATTERNS } from '../candidates/patterns.ts';
import { BIT } from '../lexicon/lookup.ts';
import { genderOfPronoun } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import { namesIn } from '../resolution/addressed.ts';
import { type Referent, sameReferent } from '../resolution/referent.ts';
import type { Unit } from '../text/units.ts';
import {
  askedIn,
  besideOf,
  following,
  genderOfNext,
  namedIn,
  objectOf,
  personsIn,
  personsNear,
  type Read,
  subjectBeyond,
  subjectOf,
  tellerIn,
} from './around.ts';
import { newRow, roleAt, S, W } from './features.ts';
import { placeOf } from './places.ts';
import type { Utterance } from './utterances.ts';
import { speaksOf, wordsIn } from './words.ts';

/** Somebody who may be the speaker of words; `features` is a row as of {@link newRow}. */
export interface Claimant {
  readonly referent: Referent;
  /** The likeliest mention of them and the cue beside it as the first pass has them; -1 for none. */
  readonly mention: number;
  readonly cue: number;
  readonly features: readonly number[];
}

/** Who may speak, and the setting in which the words stand (an index into `SETTINGS`). */
export interface Claims {
  readonly claimants: readonly Claimant[];
  readonly setting: number;
}

interface Found {
  readonly referent: Referent;
  /** Place among the first pass's candidates; -1 for none. */
  readonly candidate: number;
}

/** Sources of the first pass that are looked at, likeliest first. */
const MOST_SOURCES = 10;
/** Paragraphs after which who spoke last, or last but one, no longer goes on speaking unasked. */
const MOST_SILENT = 3;
const MOST_SILENT_OTHER = 5;
const nobody = { named: new Set<Entity>(), addressed: new Set<Entity>() };
const LEAST_SHARE = -6;
const MOST_MARGIN = 4;
const MOST_TOKENS_BACK = 200;
const FIRST_WORDS = 80;

/**
 * Everybody who may speak a unit's words: the first pass's sources, who spoke last and before, who is named or speaks
 * next. `bare` as if no cue stood beside them.
 */
export function claimantsOf(
  read: Read,
  at: number,
  history: readonly Utterance[],
  spoken: ReadonlyMap<Entity | string, number>,
  protagonist: Entity | null,
  bare = false,
): Claims {
  const { document, resolver, attributed } = read;
  const { mentions, sentences, tokens, paragraphs } = document;
  const one = attributed[at]!;
  const { unit, ranking } = one;
  const { candidates, scores } = ranking;
  const paragraph = unit.runs[0]!.paragraph;
  const place = placeOf(read, unit, history, bare);
  const last = history.at(-1);
  const before = otherBefore(history);
  const [next, second] = following(read, at);
  const near = personsNear(read, unit, history);
  const asked = askedIn(read, place.narrated);
  const beyond = subjectBeyond(read, at);

  const beside = bare ? null : besideOf(read, one);
  const noun = mentions[beside?.mention ?? -1];
  const meant = noun ? resolver.resolve(noun) : null;
  const pronoun = noun?.kind === 'pronoun' ? tokens[noun.head]!.word.lower : null;
  const found: Found[] = [];
  const add = (referent: Referent | null | undefined, candidate = -1): void => {
    if (referent && !found.some((other) => sameReferent(other.referent, referent)))
      found.push({ referent, candidate });
  };
  const likeliest = candidates
    .map((_, c) => c)
    .filter((c) => candidates[c]!.mention >= 0 && (!bare || candidates[c]!.side >= 2))
    .sort((a, b) => scores[b]! - scores[a]!)
    .slice(0, MOST_SOURCES);
  for (const c of likeliest) {
    const mention = mentions[candidates[c]!.mention]!;
    // Whom a later "he" means depends on whose these words are.
    if (c !== likeliest[0] && mention.firstToken > unit.endToken && mention.kind !== 'name') continue;
    add(resolver.resolve(mention), c);
  }
  if (last && paragraph - last.lastParagraph <= MOST_SILENT) add(last.referent);
  if (before && paragraph - before.lastParagraph <= MOST_SILENT_OTHER) add(before.referent);
  add(next?.referent);
  add(second?.referent);
  for (const referent of near) add(referent);
  add(asked.whom);
  add(beyond);
  add(meant);

  const continues = last?.lastParagraph === paragraph - 1;
  const here = paragraphs[paragraph]!;
  const since = personsIn(
    read,
    Math.max(last?.endToken ?? 0, here.firstToken - MOST_TOKENS_BACK),
    unit.firstToken,
  );
  const within = namedIn(read, here.firstToken, here.endToken);
  const inWords = namesIn(document, resolver.holders, unit);
  const inLast = last ? namesIn(document, resolver.holders, last) : nobody;
  const subjectBefore = subjectOf(read, unit.firstSentence - 1, unit);
  const besideBefore = sentences[unit.firstSentence - 1]?.paragraph === paragraph;
  const subjectAfter = subjectOf(read, unit.lastSentence + 1, unit);
  const apartAfter = (sentences[unit.lastSentence + 1]?.paragraph ?? 0) - unit.runs.at(-1)!.paragraph;
  const own = mentions[one.around.main];
  const ownSubject = own ? resolver.resolve(own) : null;
  const gender = genderOfNext(read, at);
  const teller = tellerIn(read, place.narrated);
  const object = objectOf(read, last);
  const first = saysI(read, unit);
  const best = likeliest[0] === undefined ? 0 : scores[likeliest[0]]!;
  let sum = 0;
  for (const { candidate } of found) if (candidate >= 0) sum += Math.exp(scores[candidate]! - best);

  const question = place.narrated >= 0 && place.reporterAsks ? sentences[place.narrated]! : null;
  const inQuestion = question ? wordsIn(document, question) : null;
  const ofQuestion = question ? namedIn(read, question.firstToken, question.endToken) : null;

  const claimants = found.map(({ referent, candidate }, f): Claimant => {
    const row = newRow();
    const { entity } = referent;
    const source = candidates[candidate];
    const is = (other: Referent | null | undefined): boolean => !!other && sameReferent(referent, other);
    const mark = (name: keyof typeof S, on: boolean): void => {
      if (on) row[S[name]] = 1;
    };
    if (source) {
      row[S['first pass: log share']] = Math.max(LEAST_SHARE, scores[candidate]! - best - Math.log(sum));
      mark('first pass: best', f === 0);
      if (f === 0) row[S['first pass: best, by its margin']] = Math.min(MOST_MARGIN, ranking.margin);
      row[W[PATTERNS[source.pattern] as keyof typeof W] ?? W.another] = 1;
    } else mark('first pass: not among its sources', true);
    const times = spoken.get(keyOf(referent)) ?? 0;
    const role = roleAt(is(last?.referent) ? 0 : is(before?.referent) ? 1 : times > 0 ? 2 : 3);
    for (let p = 0; p < place.row.length; p++) row[role + p] = place.row[p]!;
    mark('whom the pronoun beside stands for', pronoun !== null && is(meant));
    mark('whom the noun beside stands for', pronoun === null && is(meant));
    mark('does not fit the pronoun beside', pronoun !== null && !fits(referent, genderOfPronoun(pronoun)));
    row[S['times spoken']] = Math.log2(1 + times);
    mark('subject of the sentence before, same paragraph', besideBefore && is(subjectBefore));
    mark('subject of the sentence before, another paragraph', !besideBefore && is(subjectBefore));
    mark('subject of their own sentence, before', is(ownSubject));
    mark('subject of the sentence after, same paragraph', apartAfter === 0 && is(subjectAfter));
    mark('subject of the sentence after, another paragraph', apartAfter === 1 && is(subjectAfter));
    mark('subject of the reporter’s next words, beyond others', is(beyond));
    mark('object of the last cue', is(object));
    mark('said something in the sentence before', is(teller));
    mark('said something in the sentence before, and words ask', place.asks && is(teller));
    mark('asks in the sentence before', is(asked.who));
    mark('is asked in the sentence before', is(asked.whom));
    mark('speaks next, same paragraph', next?.apart === 0 && is(next.referent));
    mark('speaks next, next paragraph', next?.apart === 1 && is(next.referent));
    mark(
      'speaks next, next paragraph, and words went before',
      continues && next?.apart === 1 && is(next.referent),
    );
    mark('nearest person but the last speaker', is(near[0]));
    mark('only person near but the last speaker', near.length === 1 && is(near[0]));
    mark('named since the last words', since.named.some(is));
    mark('only person named since the last words', since.named.length === 1 && is(since.named[0]));
    mark('subject since the last words', since.subjects.some(is));
    mark('last subject since the last words', is(since.subjects.at(-1)));
    mark('speaks next but one', is(second?.referent));
    mark('asks in the sentence before, and words do not', !place.asks && is(asked.who));
    mark('speaks next, next paragraph, and words ask', place.asks && next?.apart === 1 && is(next.referent));
    if (entity?.gender) {
      const { gender: own } = entity;
      const asksOf = speaksOf(inQuestion, own);
      mark('he or she in the words, fits', speaksOf(place.words, own));
      mark('he or she in the last words, fits', speaksOf(place.lastWords, own) && !is(last?.referent));
      mark('he or she in the reporter’s question, fits', asksOf);
      mark(
        'he or she in the reporter’s question, does not fit',
        !asksOf && speaksOf(inQuestion, own === 'm' ? 'f' : 'm'),
      );
    }
    if (entity) {
      mark('named in the reporter’s question', ofQuestion?.has(entity) ?? false);
      const opening = mentions[entity.mentions[0] ?? -1];
      const brought =
        opening !== undefined &&
        (opening.sentence === unit.lastSentence + 1 ||
          (opening.sentence === unit.lastSentence && opening.firstToken > unit.endToken));
      mark('named first in the sentence after', brought);
      mark('named first in the sentence after, nobody spoke', brought && !last);
      mark('named first in the sentence after, and words went before', brought && continues);
      mark('only person named in their paragraph', within.has(entity) && within.size === 1);
      mark('named in the words', inWords.named.has(entity));
      mark('addressed by the words', inWords.addressed.has(entity));
      mark('named in the last words', inLast.named.has(entity));
      mark('addressed by the last words', inLast.addressed.has(entity));
      mark('most named of all', entity === protagonist);
      mark('of no known kind', entity.type === 'unknown');
      mark('body', entity.type === 'organisation' || entity.type === 'place');
      mark('I in the words, named person', first && entity.type === 'person');
      row[S['times named']] = Math.log2(1 + entity.mentions.length);
      if (gender && entity.gender) {
        mark('pronoun of the next speaker fits, same paragraph', gender === entity.gender);
        mark('pronoun of the next speaker does not fit, same paragraph', gender !== entity.gender);
      }
    } else {
      const mention = mentions[source?.mention ?? -1];
      const noun = mention ? tokens[mention.head]!.word.bits : 0;
      mark('unnamed', true);
      mark('text or thing', mention !== undefined && !(noun & (BIT.person | BIT.organisation)));
      mark('several people', mention?.plural ?? false);
    }
    const { mention, cue } = (is(meant) ? beside : source) ?? { mention: -1, cue: -1 };
    return { referent, mention, cue, features: row };
  });
  return { claimants, setting: place.setting };
}

/** What somebody is counted by. */
export const keyOf = ({ entity, description }: Referent): Entity | string => entity ?? description;

/** The last utterance that is not the last speaker's, ten back at most. */
function otherBefore(history: readonly Utterance[]): Utterance | null {
  const last = history.at(-1);
  for (let h = history.length - 2; h >= 0 && h >= history.length - 10; h--)
    if (!sameReferent(history[h]!.referent, last!.referent)) return history[h]!;
  return null;
}

function saysI({ document }: Read, { firstToken, endToken }: Unit): boolean {
  for (let k = firstToken; k < endToken && k < firstToken + FIRST_WORDS; k++)
    if (/^(?:i|my|me|i['’](?:m|ve|d|ll))$/.test(document.tokens[k]!.word.lower)) return true;
  return false;
}
