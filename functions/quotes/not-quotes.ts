import type { Attributed } from './attribute.ts';
import type { Surroundings } from './candidates/surroundings.ts';
import type { Document } from './document.ts';
import { isInscription } from './inscriptions.ts';
import { BIT } from './lexicon/lookup.ts';
import { type Clauses, CUE } from './phrases/clauses.ts';
import { firstMentionIn } from './phrases/first-mention.ts';
import type { Token } from './text/tokens.ts';
import type { Unit } from './text/units.ts';

const naming =
  /^(?:called|call|calls|titled|entitled|named|nicknamed|dubbed|known|billed|so-called|marked|labelled|labeled|word|words|phrase|song|hymn|anthem|book|novel|film|movie|play|show|programme|program|documentary|album|single|track|poem|painting|series|podcast|magazine|pamphlet|game|campaign|project|scheme|initiative|bill|act|law|ship|boat|pub|horse|exhibition|slogan|banner|sign|signs|poster|placard|chalkboard|board|card|sticker|badge|mug|t-shirt|memoir|autobiography|biography|essay|segment|musical|opera|aria|ballad|sonata|quartet|symphony|headed|headlined|column|paper|sang|sung|sing|sings|singing)$/;
/** Who makes or shows what has a title: "the author of …". */
const makers =
  /^(?:author|co-author|authors|co-authors|editor|co-editor|host|co-host|star|creator|director|writer|producer|episode|edition|production|performance|recording|screening|copy|cast|episodes)$/;
/** Who is known for what has a title: "“Salt” star Ana Ruiz". */
const stars = /^(?:star|stars|co-star|host|hosts|creator|actor|actress|author|singer|director|producer)$/;
const written =
  /^(?:scrawled|written|daubed|painted|printed|engraved|carved|etched|stencilled|sprayed|stitched|tattooed)$/;
const inscribed =
  /^(?:sign|signs|poster|placard|chalkboard|blackboard|board|card|sticker|badge|mug|t-shirt|hat|banner|plaque|label|noticeboard)$/;

/**
 * Whether marks only set off a name: a nickname, a title, an inscription, a word as a word, the reporter's scare
 * quotes. `source` is the noun phrase that would be its speaker.
 */
export function isName(
  document: Document,
  clauses: Clauses,
  { unit, around, source, quote }: Attributed,
): boolean {
  if (unit.runs.length > 1) return false;
  const { tokens, mentions, sentences } = document;
  const inside = mentions[firstMentionIn(mentions, unit.firstToken) - 1];
  if (inside && !inside.inRun && inside.endToken > unit.endToken && inside.sentence === unit.firstSentence)
    return true;
  const covering = mentions[firstMentionIn(mentions, unit.firstToken - 3)];
  if (
    covering &&
    !covering.inRun &&
    covering.firstToken < unit.firstToken &&
    covering.endToken > unit.endToken
  )
    return true;
  if (isInscription(document, unit)) return true;
  const titled = isTitle(document, unit);
  const speaker = source ? tokens[mentions[source.mention]!.head]!.word.lower : '';
  if (titled && inscribed.test(speaker)) return true;
  if (isByline(document, unit, titled)) return true;
  const headline = document.paragraphs[tokens[unit.firstToken]!.paragraph]!.role === 'headline';
  const after = tokens[unit.endToken + 1];
  const noun =
    after &&
    after.sentence === unit.lastSentence &&
    after.kind === 'word' &&
    /^\p{Ll}/u.test(after.word.text) &&
    !(after.word.bits & functional);
  const before = wordBefore(document, unit);
  if (!before) {
    if (after && stars.test(after.word.lower) && isCapital(tokens, unit.firstToken)) return true;
    return (headline && noun === true && unit.words <= 2) || isWritten(document, unit);
  }
  const set = before.word.bits & (BIT.determiner | BIT.possessive) || before.word.text === ',';
  const named = set ? tokens[before.index - 1] : before;
  const tight =
    (around.cueBefore >= 0 && around.gapBefore <= 2 && clauses.cue[around.cueBefore] === CUE.strong) ||
    (around.cueAfter >= 0 && around.gapAfter <= 3);
  // In what somebody reports, a few words may be theirs however much they look like a title or a label.
  const long = unit.words >= 3 && quote >= 0.5;
  const open = long && isCued(clauses, around);
  const { lower, bits } = before.word;
  if (lower === 'so-called') return true;
  if (/^(?:headed|headlined|titled|entitled|subtitled|captioned)$/.test(lower) && !tight) return true;
  if (isCalled(document, unit)) return true;
  if (titled && named && naming.test(named.word.lower)) return true;
  if (titled && isTitlePlace(document, before)) return true;
  if (named && /^(?:,|\()$/.test(before.word.text) && isYours(document, named)) return true;
  if (before.word.text === '(' && (titled || isDated(document, unit))) return true;
  if (unit.words <= 5 && isNickname(document, before)) return true;
  if (
    unit.words === 1 &&
    naming.test(lower) &&
    tokens[unit.firstToken]!.word.bits & BIT.capital &&
    !(bits & BIT.strongCue)
  )
    return true;
  if (
    titled &&
    !tight &&
    !open &&
    unit.words <= 5 &&
    sentences[unit.firstSentence]!.firstToken < unit.firstToken - 1
  )
    return true;
  if (/^(?:reading|read|reads|saying|says|said)$/.test(lower)) {
    // "a sign reading …": an inscription is nobody's speech.
    for (
      let k = before.index - 1;
      k >= before.index - 8 && k >= sentences[unit.firstSentence]!.firstToken;
      k--
    )
      if (inscribed.test(tokens[k]!.word.lower)) return titled || unit.words <= 4;
    return false;
  }
  if (lower === 'word' || lower === 'words' || lower === 'term') return unit.words <= 2;
  const determined = (bits & (BIT.determiner | BIT.possessive)) !== 0 || before.kind === 'possessive';
  if (determined && noun && unit.words <= 4 && !open && !(long && !titled))
    return !reported(clauses, before.index, sentences[unit.firstSentence]!.firstToken);
  return false;
}

/** Whether a verb of speech stands in the unit's sentence, or a weaker cue close before it. */
function isCued(clauses: Clauses, { cueBefore, gapBefore, cueAfter }: Surroundings): boolean {
  const speaks = (cue: number): boolean =>
    cue >= 0 && (clauses.cue[cue] === CUE.strong || clauses.cue[cue] === CUE.according);
  return speaks(cueBefore) || speaks(cueAfter) || (cueBefore >= 0 && gapBefore <= 3);
}

/** "“No Room at the Quay,” by the Herald's Ana Ruiz", "“Salt” (1979)" */
function isByline({ tokens }: Document, unit: Unit, titled: boolean): boolean {
  const at = unit.endToken + 1;
  if (tokens[at + 1]?.paragraph !== tokens[unit.firstToken]!.paragraph) return false;
  if (tokens[at]!.word.text === '(')
    return /^(?:1[89]|20)\d\d$/.test(tokens[at + 1]!.word.text) && tokens[at + 2]?.word.text === ')';
  if (tokens[at]!.word.lower !== 'by') return false;
  if (!isCapital(tokens, tokens[at + 1]!.word.lower === 'the' ? at + 2 : at + 1)) return false;
  const first = tokens[unit.firstToken]!.kind === 'word' ? unit.firstToken : unit.firstToken + 1;
  return titled || (tokens[unit.endToken - 1]!.word.text === ',' && isCapital(tokens, first));
}

const isCapital = (tokens: readonly Token[], k: number): boolean =>
  ((tokens[k]?.word.bits ?? 0) & BIT.capital) !== 0;

/** Whether a title goes on a list of titles: "on “Quay Talk,” “Salt” and “The Late Boat”". */
export function isListed(document: Document, left: Unit, unit: Unit): boolean {
  if (left.lastSentence !== unit.firstSentence || unit.firstToken - left.endToken > 5) return false;
  const between = document.tokens.slice(left.endToken, unit.firstToken);
  return (
    between.every(({ kind, word }) => kind === 'mark' || /^(?:,|and|or|&)$/.test(word.lower)) &&
    isTitle(document, left) &&
    isTitle(document, unit)
  );
}

/** "on “Meet the Bench”", "the Herald's “Dock Diary”", "according to “A Life in Rope”", "told “Quay Talk”". */
function isTitlePlace({ tokens }: Document, before: Token): boolean {
  const { lower } = before.word;
  if (/^(?:on|in|at|under|by)$/.test(lower) || before.kind === 'possessive') return true;
  const earlier = tokens[before.index - 1]?.word.lower ?? '';
  if (lower === 'with') return /^(?:interview|interviews|appearance)$/.test(earlier);
  return (
    lower === 'told' ||
    (lower === 'to' && earlier === 'according') ||
    (lower === 'of' && makers.test(earlier))
  );
}

/** "your editorial, “No room at the quay”": what a letter answers. */
function isYours({ tokens }: Document, named: Token): boolean {
  if (
    !/^(?:editorial|article|report|leader|column|story|letter|correspondent|feature|item)$/.test(
      named.word.lower,
    )
  )
    return false;
  return tokens.slice(Math.max(0, named.index - 3), named.index).some(({ word }) => word.lower === 'your');
}

/** "(“No room at the quay,” January 7)" */
function isDated({ tokens }: Document, unit: Unit): boolean {
  // "(“No room at the quay,” News, January 7)"
  for (let k = unit.endToken + 1; k < unit.endToken + 9 && tokens[k] && tokens[k]!.word.text !== ')'; k++)
    if (tokens[k]!.word.bits & (BIT.time | BIT.digit)) return true;
  return false;
}

/** Who calls things by the name that they go by: not "critics". */
const namers =
  /^(?:they|people|everyone|everybody|locals|residents|villagers|islanders|townspeople|scientists|researchers|biologists|ecologists|zoologists|botanists|physicists|astronomers|geologists|doctors|nurses|medics|experts|engineers|economists|traders|farmers|fishermen|sailors|miners|herders|players|fans|regulars|students|pupils|children|kids|staff|colleagues|friends|neighbours|neighbors|customers|insiders|linguists|historians|lawyers|programmers|officials)$/;

/** "they called her “the Comma”", "what scientists call a “feeding buzz”", "is often called “the sleeper”". */
function isCalled({ tokens }: Document, unit: Unit): boolean {
  if (unit.words > 4) return false;
  const { sentence } = tokens[unit.firstToken]!;
  let k = unit.firstToken - 2;
  for (let steps = 0; steps < 4 && !/^call(?:s|ed)?$/.test(tokens[k]?.word.lower ?? ''); steps++) k--;
  const call = tokens[k];
  if (!call || call.sentence !== sentence || !/^call(?:s|ed)?$/.test(call.word.lower)) return false;
  for (let at = k + 1; at < unit.firstToken - 1; at++)
    if (tokens[at]!.kind !== 'word' || tokens[at]!.run >= 0) return false;
  const subject = tokens[k - 1]!.word;
  if (subject.bits & BIT.capital && !namers.test(subject.lower)) return false;
  const named = isCapital(
    tokens,
    unit.firstToken + (/^(?:the|our)$/.test(tokens[unit.firstToken]!.word.lower) ? 1 : 0),
  );
  const generic =
    namers.test(subject.lower) && !(subject.lower === 'they' && tokens[k - 2]?.word.lower === 'what');
  return generic && (named || call.word.lower !== 'called');
}

/** "was known to everybody as “the Duke”", "nicknamed her “Fingers”" */
function isNickname({ tokens }: Document, before: Token): boolean {
  const { lower, bits } = before.word;
  if (bits & (BIT.objectPronoun | BIT.possessive))
    return /^(?:nicknamed|christened)$/.test(tokens[before.index - 1]?.word.lower ?? '');
  if (lower !== 'as') return /^(?:nicknamed|christened)$/.test(lower);
  for (let k = before.index - 1; k >= 0 && k > before.index - 9; k--) {
    if (tokens[k]!.sentence !== before.sentence || tokens[k]!.run >= 0) return false;
    if (tokens[k]!.word.lower === 'known') return true;
  }
  return false;
}

/** "“Mind the cat” is scrawled on the gate." */
function isWritten({ tokens }: Document, unit: Unit): boolean {
  for (let k = unit.endToken + 1; k < unit.endToken + 5 && k < tokens.length; k++) {
    const { bits, lower } = tokens[k]!.word;
    if (written.test(lower)) return k > unit.endToken + 1;
    if (!(bits & (BIT.auxiliary | BIT.adverb))) return false;
  }
  return false;
}

const functional =
  BIT.preposition |
  BIT.conjunction |
  BIT.auxiliary |
  BIT.pronoun |
  BIT.adverb |
  BIT.determiner |
  BIT.strongCue;

function wordBefore(document: Document, unit: Unit) {
  const token = document.tokens[unit.firstToken - 2];
  return token && token.sentence === unit.firstSentence && token.run < 0 ? token : undefined;
}

/** Whether a verb of speech stands before the words in their sentence. */
function reported(clauses: Clauses, from: number, first: number): boolean {
  for (let k = from; k >= first && k > from - 25; k--) {
    if (clauses.cue[k] === CUE.strong || clauses.cue[k] === CUE.according) return true;
  }
  return false;
}

/** Two words or more, all but small ones capitalised. */
function isTitle(document: Document, unit: Unit): boolean {
  let capitals = 0;
  for (let k = unit.firstToken; k < unit.endToken; k++) {
    const { kind, word } = document.tokens[k]!;
    const { bits, text } = word;
    if (!(bits & BIT.letter) || kind === 'possessive') continue;
    if (bits & BIT.capital) capitals++;
    else if (!(bits & (BIT.preposition | BIT.conjunction | BIT.determiner)) || text.length > 4) return false;
  }
  return capitals > 1 && unit.words <= 14;
}
