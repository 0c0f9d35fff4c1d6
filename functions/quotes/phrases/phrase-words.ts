import { BIT, functional, isVerb } from '../lexicon/lookup.ts';
import { isNameWord, noun } from '../names/name-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

/** "the Plover grain grower said": whether lower-case words lead on to a noun for a person that ends the phrase. */
export function reachesPerson(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.run >= 0) return false;
    const { bits, lower } = token.word;
    if (bits & (functional | BIT.capital | BIT.adverb | BIT.strongCue) || /(?:ed|ing|ly)$/.test(lower))
      return false;
    if (bits & BIT.person && !(bits & BIT.plural)) return closesPhrase(tokens, k);
  }
  return false;
}

/** "A Danish tramper", "a Leeds care chain": plain words that go on after an article and one name. */
export function isDescribed(tokens: readonly Token[], i: number): boolean {
  const { bits, lower } = tokens[i]!.word;
  return (
    !(bits & (functional | BIT.adverb | BIT.strongCue | BIT.weakCue)) &&
    !isVerb(tokens[i]!.word) &&
    !/(?:ed|ing|ly)$/.test(lower)
  );
}

/** What somebody does, and those who do it or what is done. */
const trades =
  /^(?:cooks|coaches|guards|judges|nurses|guides|farms|pilots|models|stars|chairs|heads|leads|drives|umpires|referees|plants|plays|runs|keeps|teaches|captains|mentors|tutors|lectures|clerks|ranches|trades|deals|partners|patrols)$/;

/** Whether a sentence ends or goes on without a verb: what stood before was one. */
const hasObject = (next: Token | undefined): boolean =>
  next === undefined ||
  next.word.text === '.' ||
  (next.kind === 'word' && next.run < 0 && !isVerb(next.word));

/** "Ana Ruiz farms 900 acres": a verb that looks like a noun for several. */
export function isVerbForm(tokens: readonly Token[], stop: number, i: number): boolean {
  if (!tokens[i]!.word.lower.endsWith('s')) return false;
  const given = BIT.male | BIT.female | BIT.title;
  let first = stop - 1;
  let sure = false;
  while (isNameWord(tokens[first - 1]) || (tokens[first - 1]?.word.bits ?? 0) & BIT.particle) {
    first--;
    sure ||= !isNameWord(tokens[first]) || (tokens[first]!.word.bits & given) !== 0;
  }
  if (!sure) return false;
  if (trades.test(tokens[i]!.word.lower) && hasObject(tokens[i + 1])) return true;
  const bits = tokens[i + 1]?.run === -1 ? tokens[i + 1]!.word.bits : 0;
  return (bits & (BIT.digit | BIT.determiner | BIT.number | BIT.possessive | BIT.objectPronoun)) !== 0;
}

/** "White House press secretary Ana Ruiz": whether lower-case words lead on to a noun for a person before a name. */
export function reachesRole(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 4; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.run >= 0) return false;
    const { bits } = token.word;
    if (token.word.lower === 'press') continue;
    if (bits & (functional | BIT.capital | BIT.adverb | BIT.strongCue)) return false;
    if (bits & BIT.person) return !(bits & BIT.plural) && isNameWord(tokens[k + 1]);
    if (bits & BIT.weakCue && /(?:ed|s)$/.test(token.word.lower) && token.word.lower !== 'press')
      return false;
  }
  return false;
}

/** "the Wenning report found": a noun that may be a verb is the end of the phrase where a verb or a comma follows. */
export function closesPhrase(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i]!.word.bits & BIT.plural) return false;
  if (!next || next.run >= 0 || next.kind === 'possessive') return true;
  if (next.kind === 'punctuation' || /^(?:which|who|whose)$/.test(next.word.lower)) return true;
  return isVerb(next.word) || (next.word.bits & BIT.preposition && next.word.lower !== 'that') !== 0;
}

/** "Contacted, Ruiz said", "Said Ellis:": a capitalised verb that opens a sentence. */
export function startsWithVerb(tokens: readonly Token[], i: number): boolean {
  const { bits, lower } = tokens[i]!.word;
  if (/^(?:cross|re)-\w+(?:ed|ing)$/.test(lower)) return true;
  if (bits & (BIT.male | BIT.female | BIT.allCaps | BIT.person | BIT.title | BIT.organisationName))
    return false;
  if (tokens[i + 1]?.kind === 'possessive') return false;
  const next = tokens[i + 1];
  // "Gutted Kev": an adjective before a first name.
  if (
    lower.length > 5 &&
    next &&
    isNameWord(next) &&
    next.word.bits & (BIT.male | BIT.female) &&
    /(?:ed|ing|less|ful|ous|ive)$/.test(lower)
  )
    return true;
  // "State Bank of Plover"
  if (next && isNameWord(next) && next.word.bits & BIT.organisationName) return false;
  // "Rail Ashbridge said": a noun as well, before a name that is the subject of a verb.
  if (bits & BIT.strongCue && !/(?:ed|ing|s|said|told|wrote|spoke|sang|cried)$/.test(lower)) {
    let k = i + 1;
    while (isNameWord(tokens[k])) k++;
    if (k > i + 1 && tokens[k]?.kind === 'word' && tokens[k]!.word.bits & (BIT.strongCue | BIT.auxiliary))
      return false;
  }
  if (bits & (BIT.strongCue | BIT.weakCue))
    return !(tokens[i + 1] && isVerb(tokens[i + 1]!.word)) || /(?:ed|ing)$/.test(lower);
  // "Cue Ana Ruiz:"
  if (lower === 'born' || (lower === 'cue' && isNameWord(next))) return true;
  if (lower.length <= 4 || !/(?:ed|ing)$/.test(lower)) return false;
  // "Reached by phone", "Touring the area": no name where a preposition or an article follows.
  return (
    next?.word.text === ',' ||
    (next?.kind === 'word' &&
      !(next.word.bits & BIT.capital) &&
      (next.word.bits & (BIT.preposition | BIT.determiner | BIT.possessive | BIT.subordinator)) !== 0)
  );
}

/** "the rules that allow …": after a noun and not before one that it could point at. */
export function isRelativeThat(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const before = tokens[i - 1];
  if (!before || i === sentence.firstToken || before.kind !== 'word') return false;
  const { bits } = before.word;
  if (bits & (functional | BIT.adverb | BIT.strongCue) && !(bits & noun)) return false;
  return (
    (tokens[i + 1]?.word.bits ?? 0) !== 0 ||
    !/(?:ion|ment|ity|ness|day|week|year|time|way)$/.test(tokens[i + 1]?.word.lower ?? '')
  );
}

/** "dockers" */
export function isBarePlural(tokens: readonly Token[], i: number): boolean {
  return /[^s']s$/.test(tokens[i]!.word.lower);
}

/** Whether "'s" stands at a token. */
export function followedByPossessive(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === 'possessive';
}

/** A lower-case word inside a phrase that describes the next one. */
export function isModifier(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    next.run < 0 &&
    (next.word.bits & (noun | functional)) !== 0 &&
    (next.word.bits & functional) === 0
  );
}

/** Whether a noun may begin at a token: a name's word, or any but one that holds a sentence together; in headlines no verb of speech. */
export function startsNoun(token: Token | undefined, titled: boolean): boolean {
  if (token?.kind !== 'word' || token.run >= 0) return false;
  const { bits } = token.word;
  if (isNameWord(token)) return !titled || !(bits & BIT.strongCue);
  if (bits & (functional | BIT.adverb)) return false;
  return !(bits & BIT.strongCue) || (bits & (noun | BIT.cueNoun)) !== 0;
}

/** "the letter accused the board", "a cleaner surnamed Leung": a verb, where an article, a pronoun or a name follows. */
export function accuses(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!/^(?:accused|surnamed|nicknamed|dubbed)$/.test(tokens[i]!.word.lower) || next?.run !== -1)
    return false;
  // "a dealer accused of fraud"
  if (next.word.lower === 'of') return true;
  return (next.word.bits & (BIT.determiner | BIT.possessive | BIT.objectPronoun)) !== 0 || isNameWord(next);
}

/** A day or a month with a capital. */
export function isDate(token: Token | undefined): boolean {
  return token?.run === -1 && (token.word.bits & BIT.time) !== 0 && isNameWord(token);
}
