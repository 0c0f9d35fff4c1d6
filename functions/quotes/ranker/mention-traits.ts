import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { cueId, prepositionIds } from './templates.ts';

/** What the ranker sees of a mention whichever words it may be the source of, in numbers from 0. */
export interface MentionTraits {
  /** Index into {@link KINDS}. */
  readonly kind: number;
  /** A name, "he" or "she". */
  readonly named: boolean;
  /** The cue right after it, twice its number, or the one right before, twice its number and one more. */
  readonly beside: number;
  /** The preposition right before it. */
  readonly preposition: number;
  /** Whether it is governed, opens its sentence and is a possessor, as bits. */
  readonly place: number;
  /** How often the article names it: never, once, up to three times, up to eight times, more. */
  readonly frequency: number;
  /** Stands in parentheses, under another cue, after "that", as bits. */
  readonly within: number;
  /** Some strong cue near by takes it for its subject. */
  readonly speaks: boolean;
  /** Opens a clause. */
  readonly opens: boolean;
  /** The cue that follows it, adverbs and auxiliaries between: its number and its {@link CUE}. */
  readonly ownCue: number;
  readonly ownCueKind: number;
  /** What stands right before it: nothing, a comma, a verb, a preposition, a conjunction, something else. */
  readonly governor: number;
}

/** The traits of a document's mentions, worked out once each: a mention may be the source of many words around. */
export class Traits {
  private readonly document: Document;
  private readonly clauses: Clauses;
  private readonly known: (MentionTraits | undefined)[];

  constructor(document: Document, clauses: Clauses) {
    this.document = document;
    this.clauses = clauses;
    this.known = new Array<MentionTraits | undefined>(document.mentions.length).fill(undefined);
  }

  of(mention: Mention): MentionTraits {
    const known = this.known[mention.index];
    if (known) return known;
    const made = mentionTraitsOf(this.document, this.clauses, mention);
    this.known[mention.index] = made;
    return made;
  }
}

function mentionTraitsOf(document: Document, clauses: Clauses, mention: Mention): MentionTraits {
  const { tokens, sentences, people } = document;
  const kind = kindOf(document, mention);
  const next = tokens[mention.endToken];
  const previous = tokens[mention.firstToken - 1];
  const before = previous?.sentence === mention.sentence ? previous : null;
  const right =
    next && clauses.cue[mention.endToken]! >= CUE.strong - 1 && next.run < 0 ? idOfCue(clauses, next) : 0;
  const left = before && clauses.cue[before.index]! > 0 ? idOfCue(clauses, before) : 0;
  const { firstToken } = sentences[mention.sentence]!;
  const governed = before && clauses.governs(before) ? 4 : 0;
  const starts = mention.firstToken === firstToken ? 2 : 0;
  const count = people.entityOf(mention)?.mentions.length ?? 0;
  const own = ownCue(document, clauses, mention);
  return {
    kind,
    named: mention.kind === 'name' || kind === 5,
    beside: right > 0 ? right * 2 : left * 2 + 1,
    preposition: before ? (prepositionIds.get(before.word.lower) ?? 0) : 0,
    place: governed + starts + (mention.possessive ? 1 : 0),
    frequency: count === 0 ? 0 : count === 1 ? 1 : count <= 3 ? 2 : count <= 8 ? 3 : 4,
    within: withinOf(document, clauses, mention),
    speaks: next !== undefined && isSubject(clauses, mention),
    opens: clauses.opensClause(mention, firstToken),
    ownCue: own >= 0 ? idOfCue(clauses, tokens[own]!) : 0,
    ownCueKind: own >= 0 ? clauses.cue[own]! : CUE.none,
    governor: before ? governorOf(clauses, before) : 0,
  };
}

/** A cue by its number; one that no list holds, but which stands as a verb of speech does, is as good as "said". */
export const idOfCue = ({ cue }: Clauses, { index, word }: Token): number =>
  cueId(word.lower) || (cue[index] === CUE.strong ? cueId('said') : 0);

/** The kind of a mention, an index into {@link KINDS}. */
export function kindOf(document: Document, mention: Mention): number {
  const { bits, lower } = document.tokens[mention.head]!.word;
  if (mention.kind === 'name') {
    const type = document.people.entityOf(mention)?.type ?? document.people.parts.get(mention.index)!.type;
    if (type === 'person') return mention.endToken - mention.firstToken === 1 ? 2 : 1;
    if (type === 'organisation') return 3;
    if (type === 'place' || type === 'time') return 4;
    if (type === 'role') return 13;
    return 2;
  }
  if (mention.kind === 'pronoun') {
    if (mention.possessive) return 11;
    if (lower === 'he' || lower === 'she') return 5;
    if (lower === 'they') return 6;
    if (lower === 'it') return 7;
    if (/^(?:who|which|that)$/.test(lower)) return lower === 'that' ? 19 : 8;
    if (/^(?:i|we|you)$/.test(lower)) return 9;
    if (bits & BIT.objectPronoun) return 10;
    if (/^(?:this|these|those)$/.test(lower)) return 19;
    return 12;
  }
  if (bits & BIT.person) return mention.plural ? 14 : 13;
  if (bits & BIT.organisation) return 15;
  if (bits & BIT.document) return 16;
  return mention.plural ? 17 : 18;
}

/** Tokens after a mention and what tells more of it up to its cue. */
const MOST_UP_TO_CUE = 5;

/** The cue that follows a mention, adverbs and auxiliaries between; a token or -1. */
function ownCue(document: Document, clauses: Clauses, mention: Mention): number {
  const { tokens } = document;
  const from = endOfPhrase(document, clauses, mention);
  for (let k = from; k < from + MOST_UP_TO_CUE && k < tokens.length; k++) {
    if (tokens[k]!.run >= 0 || tokens[k]!.sentence !== mention.sentence) return -1;
    if (clauses.cue[k]! > CUE.none) return k;
    if (!(tokens[k]!.word.bits & (BIT.adverb | BIT.auxiliary))) return -1;
  }
  return -1;
}

/** Where a noun phrase ends: "a woman behind the counter", "a spokesman for him", "a friend of hers". */
function endOfPhrase({ tokens, mentions }: Document, clauses: Clauses, { kind, endToken }: Mention): number {
  const joint = tokens[endToken];
  if (kind !== 'nominal' || !joint || joint.run >= 0 || !(joint.word.bits & BIT.preposition)) return endToken;
  const other = mentions[clauses.startsAt[endToken + 1]!];
  if (other) return other.endToken;
  return tokens[endToken + 1] && tokens[endToken + 1]!.word.bits & BIT.objectPronoun
    ? endToken + 2
    : endToken;
}

/** What stands right before a mention: a comma, a verb, a preposition, a conjunction, something else. */
function governorOf(clauses: Clauses, before: Token): number {
  const { bits } = before.word;
  if (before.kind !== 'word') return 1;
  if (clauses.cue[before.index]! > CUE.none || isVerb(before.word)) return 2;
  if (bits & BIT.preposition) return 3;
  return bits & BIT.conjunction ? 4 : 5;
}

/** Where a mention stands: in parentheses, in a clause under another cue, after "that". */
function withinOf(document: Document, clauses: Clauses, mention: Mention): number {
  const { tokens, sentences } = document;
  const from = sentences[mention.sentence]!.firstToken;
  let parenthesis = 0;
  let cue = 0;
  let that = 0;
  for (let k = mention.firstToken - 1, steps = 0; k >= from && steps < 20; k--, steps++) {
    const token = tokens[k]!;
    if (token.word.text === ')') break;
    if (token.word.text === '(') parenthesis = 1;
    if (clauses.cue[k] === CUE.strong) cue = 1;
    if (token.word.lower === 'that' && steps < 3) that = 1;
  }
  return parenthesis * 4 + cue * 2 + that;
}

/** Whether some strong cue near by takes the mention for its subject. */
function isSubject(clauses: Clauses, mention: Mention): boolean {
  for (let k = mention.endToken; k < mention.endToken + 8 && k < clauses.cue.length; k++) {
    if (clauses.cue[k] === CUE.strong) return clauses.subjectOf(k).mention === mention.index;
  }
  return false;
}
